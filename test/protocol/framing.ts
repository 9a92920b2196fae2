/** A message of JSON-RPC 2.0: a request, a notification or a response. */
export type RpcMessage = {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

/** Messages as bytes: a header with the length of the JSON after it (LSP "Base Protocol"). */
export class Framing {
  readonly #write: (bytes: Buffer) => void;
  #pending = Buffer.alloc(0);

  constructor(write: (bytes: Buffer) => void) {
    this.#write = write;
  }

  write(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    this.#write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** The messages that are complete with these bytes. Throws for anything but messages. */
  take(bytes: Buffer): readonly RpcMessage[] {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    const messages: RpcMessage[] = [];
    for (;;) {
      const headerEnd = this.#pending.indexOf('\r\n\r\n');
      if (headerEnd === -1) return messages;
      const header = this.#pending.subarray(0, headerEnd).toString();
      const length = /^Content-Length: (\d+)$/im.exec(header)?.[1];
      if (length === undefined) throw new Error(`no message, but ${JSON.stringify(header)}`);
      const end = headerEnd + 4 + Number(length);
      if (this.#pending.length < end) return messages;
      messages.push(JSON.parse(this.#pending.subarray(headerEnd + 4, end).toString()));
      this.#pending = this.#pending.subarray(end);
    }
  }
}
