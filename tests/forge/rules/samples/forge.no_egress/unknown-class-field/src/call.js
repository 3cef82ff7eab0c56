export class C {
  send = globalThis.fetch;
}
