/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { ContractRow as Contract } from './contracts/queries';
export type { ContractProductRow as ContractProduct } from './contracts/tables';
export type { TemplateRow as ContractTemplate } from './templates/tables';

/** Owned elsewhere: all that is known here is the key. */
export interface Customer {
  id: string;
}
export interface DeveloperAccount {
  id: string;
}
export interface Authorization {
  id: string;
}
export interface Product {
  code: string;
}
