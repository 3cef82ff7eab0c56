about: crypto-js in three ways, a class's field among the keys.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/af82e961-33c4-5973-b489-afa9010a906b
  name: Crypto Corner
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  consumer:
    - key: c
      queue: q
      function: work
  function:
    - key: work
      handler: work.work
=== package.json
{"name": "corner", "dependencies": {"crypto-js": "4.2.0"}}
=== src/work.ts
import CryptoJS from 'crypto-js';
import AES from 'crypto-js/aes';

class Sealer {
  private readonly secret = 'uN8cK2vB5nM1qP4w';

  seal(text: string): string {
    return CryptoJS.AES.encrypt(text, this.secret).toString();
  }

  tag(text: string): string {
    return CryptoJS.HmacSHA256(text, 'tag-key-77b1c2').toString(); //@ finding forge.no_hardcoded_secrets
  }

  digest(text: string): string {
    return CryptoJS.SHA256(text + 'pepper').toString(); //@ clean forge.no_hardcoded_secrets
  }
}

export async function work(event: { body: { text: string } }) {
  const sealer = new Sealer();
  const opened = AES.decrypt(event.body.text, process.env.AES_KEY ?? ''); //@ clean forge.no_hardcoded_secrets
  return [sealer.seal(event.body.text), sealer.tag(event.body.text), sealer.digest(event.body.text), opened.toString()].length;
}
