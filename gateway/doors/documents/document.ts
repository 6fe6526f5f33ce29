export interface Document {
  productCode: string;
  apiName: string;
  apiPath: string | null;
  requestMethod: string;
  contentType: string;
  description: string | null;
  dataAdvantage: string | null;
  responseTime: string | null;
  upgradePeriod: string | null;
  feeTypeText: string;
  tags: string[];
  category: { name: string } | null;
  parameters: Parameter[];
  paramSchema: Table[];
  paramsExample: string;
  respSchema: Table[];
  respExample: string;
  fieldSchema: Record<string, Table>;
  errorCodeSchema: Table[];
  taskTemplate: string | null;
  updatedAt: string;
}

export interface Parameter {
  name: string;
  title: string;
  type: 'TEXT' | 'INTEGER' | 'NUMBER' | 'BOOLEAN' | 'FILE' | 'OPTION';
  required: boolean;
  pattern: string | null;
  maxLength: number | null;
  options: { label: string; value: string }[];
  example: string | null;
}

export interface Table {
  type: string;
  title: string;
  columns: { id: string; title: string }[];
  rows: Record<string, unknown>[];
}

const TABLE = '{ type title columns { id title } rows }';

export const DOCUMENT_FIELDS = `productCode apiName apiPath requestMethod contentType description dataAdvantage responseTime
  upgradePeriod feeTypeText tags category { name } parameters { name title type required pattern maxLength
  options { label value } example } paramSchema ${TABLE} paramsExample respSchema ${TABLE} respExample fieldSchema
  errorCodeSchema ${TABLE} taskTemplate updatedAt`;
