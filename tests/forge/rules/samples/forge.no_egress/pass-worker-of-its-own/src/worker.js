self.onmessage = (message) => self.postMessage(message.data);
