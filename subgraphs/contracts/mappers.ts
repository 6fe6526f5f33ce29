/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { ContractRow as Contract } from './contracts/queries';
export type {
  ContractChangeRow as ContractChange,
  ContractProductRow as ContractProduct,
  SigningEventRow as SigningEvent,
} from './contracts/tables';
/** A product that may be put under a contract, which no other one covers. */
export type { PreparedProduct as UnsignedProduct } from './drafting/rules';
export type { NeedRow as ContractNeed } from './needs/queries';
export type { SigningRow as Signing } from './signing/queries';
export type { Template as ContractTemplate } from './templates/wording';
export type { DocumentRow as DocumentVerification } from './verification/queries';

export interface Customer {
  id: string;
}
export interface DeveloperAccount {
  id: string;
}
export interface Authorization {
  reference: string;
  id?: string;
}
export interface Product {
  code: string;
}
