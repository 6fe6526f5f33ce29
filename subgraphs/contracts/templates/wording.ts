export interface TemplateField {
  key: string;
  name: string;
  value: string | null;
  required: boolean;
  /** Comes from what we know of the parties; may be sent, but not changed. */
  fixed: boolean;
}

/** A piece of a text. `{key}` in texts stands for what a field is filled in with. */
export type TemplateBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'clause'; text: string }
  | { kind: 'facts'; keys: string[] }
  /** The products of the contract; left out where there are none. */
  | { kind: 'products' };

/** A text that contracts are made from, as it is used: saved by an operator, or ours. */
export interface Template {
  code: string;
  name: string;
  fields: TemplateField[];
  blocks: TemplateBlock[];
  validMonths: number;
  /** 0 for one of ours that nobody has changed. */
  version: number;
}
