/** A refusal made by the shim itself, before the graph is asked. `text` is Chinese and is shown to the old client. */
export class LegacyRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: number, text: string, headers: Record<string, string> = {}) {
    super(text);
    this.name = 'LegacyRefusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A request that breaks the contract: HTTP 200, because old clients read only the envelope. */
export function refuse(text: string): LegacyRefusal {
  return new LegacyRefusal(200, 400, text);
}
