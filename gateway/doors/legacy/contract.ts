import {
  type LegacyEndpoint,
  legacyEndpointKey,
  legacyEndpoints,
} from '../../../subgraphs/kit/process/legacy-endpoints';

type FieldType = 'int32' | 'int64' | 'number' | 'string' | 'boolean' | 'array' | 'object' | 'enum' | 'file';

export interface ContractField {
  name: string;
  type: FieldType;
  /** The Chinese words people know the field by. */
  title?: string;
  required?: boolean;
  /** A blank value means something of its own. */
  mayBeBlank?: boolean;
  format?: 'yyyy-MM-dd' | 'yyyy-MM-dd HH:mm:ss';
  /** Type of the elements of an array that is not made of objects. */
  items?: 'string' | 'int64';
  /** The codes that the contract prints for it with their meaning, or for the elements of an array. */
  values?: (readonly [code: number | string, text: string])[];
  /** The one value that is printed of an enum. */
  sample?: string;
  /** Fields of an object or of the objects of an array. A first field named mapKey says that every key is welcome. */
  fields?: ContractField[];
  pattern?: string;
  /** What the contract has people read where a rule is broken, word for word, by the keyword of the rule. */
  messages?: Partial<Record<'pattern' | 'minimum' | 'maximum' | 'maxLength' | 'maxItems', string>>;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

export interface ContractEndpoint extends LegacyEndpoint {
  /** Section of the printed contract, e.g. 3.9.1. */
  id: string;
  /** What the module is called in Chinese, where it has a name. */
  moduleTitle?: string;
  contentType: string;
  request: { path?: ContractField[]; query?: ContractField[]; body?: ContractField[] };
  /** Shape of `data`; a spreadsheet or a plain text answers without an envelope. */
  response: ContractField | 'file' | 'text';
  reads?: boolean;
  example?: unknown;
}

/** The 313 endpoints with all that the contract says of them, in its order. */
export const contract = (): readonly ContractEndpoint[] => legacyEndpoints() as readonly ContractEndpoint[];

export const endpointKey = legacyEndpointKey;

/** A field whose value is a map: any key, values of the one documented shape. */
export function isMap(field: ContractField): boolean {
  return field.fields?.[0]?.name === 'mapKey';
}
