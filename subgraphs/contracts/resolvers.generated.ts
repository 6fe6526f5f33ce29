// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { Customer as CustomerParent, DeveloperAccount as DeveloperAccountParent, Authorization as AuthorizationParent, Product as ProductParent, Contract as ContractParent, ContractChange as ContractChangeParent, ContractProduct as ContractProductParent, SigningEvent as SigningEventParent, UnsignedProduct as UnsignedProductParent, ContractNeed as ContractNeedParent, Signing as SigningParent, ContractTemplate as ContractTemplateParent, DocumentVerification as DocumentVerificationParent } from './mappers';
import type { Context } from './loaders';
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Types.Maybe<T> extends T ? Types.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Customer: Types.Customer;
  Contract: Types.Contract;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  federation__FieldSet: ResolverTypeWrapper<any>;
  federation__Scope: ResolverTypeWrapper<any>;
  link__Import: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  LocalDate: ResolverTypeWrapper<any>;
  Month: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  FileAddress: ResolverTypeWrapper<any>;
  Node: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  DeveloperAccount: ResolverTypeWrapper<DeveloperAccountParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  Authorization: ResolverTypeWrapper<AuthorizationParent>;
  FeeType: ResolverTypeWrapper<any>;
  ContractState: ResolverTypeWrapper<any>;
  Contract: ResolverTypeWrapper<ContractParent>;
  ContractProduct: ResolverTypeWrapper<ContractProductParent>;
  ContractChange: ResolverTypeWrapper<ContractChangeParent>;
  ContractChangeKind: ResolverTypeWrapper<any>;
  ContractFilter: ResolverTypeWrapper<any>;
  ContractOrderField: ResolverTypeWrapper<any>;
  ContractOrder: ResolverTypeWrapper<any>;
  ContractEdge: ResolverTypeWrapper<any>;
  ContractConnection: ResolverTypeWrapper<any>;
  ContractPreparation: ResolverTypeWrapper<any>;
  UnsignedProduct: ResolverTypeWrapper<UnsignedProductParent>;
  ContractPreparationInput: ResolverTypeWrapper<any>;
  ContractValueInput: ResolverTypeWrapper<any>;
  ContractProductInput: ResolverTypeWrapper<any>;
  DraftContractInput: ResolverTypeWrapper<any>;
  SubmitContractInput: ResolverTypeWrapper<any>;
  ResendSigningLinkInput: ResolverTypeWrapper<any>;
  ContractNoInput: ResolverTypeWrapper<any>;
  UploadSignedContractInput: ResolverTypeWrapper<any>;
  RenewContractInput: ResolverTypeWrapper<any>;
  ChangeContractEndInput: ResolverTypeWrapper<any>;
  ContractNeed: ResolverTypeWrapper<ContractNeedParent>;
  ContractNeedReason: ResolverTypeWrapper<any>;
  ContractNeedFilter: ResolverTypeWrapper<any>;
  ContractNeedEdge: ResolverTypeWrapper<any>;
  ContractNeedConnection: ResolverTypeWrapper<any>;
  SigningEvent: ResolverTypeWrapper<SigningEventParent>;
  SigningEventKind: ResolverTypeWrapper<any>;
  Signing: ResolverTypeWrapper<SigningParent>;
  SendSigningCodeInput: ResolverTypeWrapper<any>;
  SignContractInput: ResolverTypeWrapper<any>;
  RefuseContractInput: ResolverTypeWrapper<any>;
  ContractTemplate: ResolverTypeWrapper<ContractTemplateParent>;
  ContractTemplateField: ResolverTypeWrapper<any>;
  SaveContractTemplateInput: ResolverTypeWrapper<any>;
  ContractTemplateFieldInput: ResolverTypeWrapper<any>;
  ContractVerification: ResolverTypeWrapper<any>;
  SealVerification: ResolverTypeWrapper<any>;
  DocumentKind: ResolverTypeWrapper<any>;
  DocumentVerification: ResolverTypeWrapper<DocumentVerificationParent>;
  VerifyDocumentInput: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  federation__FieldSet: any;
  federation__Scope: any;
  link__Import: any;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  ID: any;
  DateTime: any;
  LocalDate: any;
  Month: any;
  Decimal: any;
  JSON: any;
  FileAddress: any;
  Node: any;
  PageInfo: any;
  PageInput: any;
  Customer: CustomerParent;
  DeveloperAccount: DeveloperAccountParent;
  Product: ProductParent;
  Authorization: AuthorizationParent;
  Contract: ContractParent;
  ContractProduct: ContractProductParent;
  ContractChange: ContractChangeParent;
  ContractFilter: any;
  ContractOrder: any;
  ContractEdge: any;
  ContractConnection: any;
  ContractPreparation: any;
  UnsignedProduct: UnsignedProductParent;
  ContractPreparationInput: any;
  ContractValueInput: any;
  ContractProductInput: any;
  DraftContractInput: any;
  SubmitContractInput: any;
  ResendSigningLinkInput: any;
  ContractNoInput: any;
  UploadSignedContractInput: any;
  RenewContractInput: any;
  ChangeContractEndInput: any;
  ContractNeed: ContractNeedParent;
  ContractNeedFilter: any;
  ContractNeedEdge: any;
  ContractNeedConnection: any;
  SigningEvent: SigningEventParent;
  Signing: SigningParent;
  SendSigningCodeInput: any;
  SignContractInput: any;
  RefuseContractInput: any;
  ContractTemplate: ContractTemplateParent;
  ContractTemplateField: any;
  SaveContractTemplateInput: any;
  ContractTemplateFieldInput: any;
  ContractVerification: any;
  SealVerification: any;
  DocumentVerification: DocumentVerificationParent;
  VerifyDocumentInput: any;
  String: any;
  Boolean: any;
  Int: any;
};

export type LinkDirectiveArgs = {
  url: Types.Scalars['String']['input'];
  as?: Types.Maybe<Types.Scalars['String']['input']>;
  import?: Types.Maybe<Array<Types.Maybe<Types.Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Types.Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Types.Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Types.Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Types.Maybe<Types.Scalars['Int']['input']>;
  slicingArguments?: Types.Maybe<Array<Types.Scalars['String']['input']>>;
  sizedFields?: Types.Maybe<Array<Types.Scalars['String']['input']>>;
  requireOneSlicingArgument?: Types.Maybe<Types.Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contract?: Resolver<Types.Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<Types.QueryContractArgs, 'contractNo'>>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, Partial<Types.QueryContractsArgs>>;
  contractPreparation?: Resolver<ResolversTypes['ContractPreparation'], ParentType, ContextType, RequireFields<Types.QueryContractPreparationArgs, 'input'>>;
  contractNeeds?: Resolver<ResolversTypes['ContractNeedConnection'], ParentType, ContextType, Partial<Types.QueryContractNeedsArgs>>;
  signing?: Resolver<Types.Maybe<ResolversTypes['Signing']>, ParentType, ContextType, RequireFields<Types.QuerySigningArgs, 'token'>>;
  contractTemplates?: Resolver<Rows<ResolversTypes['ContractTemplate']>, ParentType, ContextType>;
  contractVerification?: Resolver<Types.Maybe<ResolversTypes['ContractVerification']>, ParentType, ContextType, RequireFields<Types.QueryContractVerificationArgs, 'contractNo'>>;
  verifyDocument?: Resolver<ResolversTypes['DocumentVerification'], ParentType, ContextType, RequireFields<Types.QueryVerifyDocumentArgs, 'input'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  draftContract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationDraftContractArgs, 'input'>>;
  submitContract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationSubmitContractArgs, 'input'>>;
  resendSigningLink?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationResendSigningLinkArgs, 'input'>>;
  withdrawContract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationWithdrawContractArgs, 'input'>>;
  deleteContract?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteContractArgs, 'input'>>;
  uploadSignedContract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationUploadSignedContractArgs, 'input'>>;
  renewContract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationRenewContractArgs, 'input'>>;
  changeContractEnd?: Resolver<ResolversTypes['Contract'], ParentType, ContextType, RequireFields<Types.MutationChangeContractEndArgs, 'input'>>;
  sendSigningCode?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<Types.MutationSendSigningCodeArgs, 'input'>>;
  signContract?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<Types.MutationSignContractArgs, 'input'>>;
  refuseContract?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<Types.MutationRefuseContractArgs, 'input'>>;
  saveContractTemplate?: Resolver<ResolversTypes['ContractTemplate'], ParentType, ContextType, RequireFields<Types.MutationSaveContractTemplateArgs, 'input'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface FileAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FileAddress'], any> {
  name: 'FileAddress';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Contract', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, Partial<Types.CustomerContractsArgs>>;
  contractState?: Resolver<Types.Maybe<ResolversTypes['ContractState']>, ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contractNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  templateCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<Types.Maybe<ResolversTypes['ContractTemplate']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  authorizedProductCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<Rows<ResolversTypes['ContractProduct']>, ParentType, ContextType>;
  signerName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signerMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previewUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draftHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finalHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sealedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sealedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signingUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signingQrCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['ContractChange']>, ParentType, ContextType>;
  events?: Resolver<Rows<ResolversTypes['SigningEvent']>, ParentType, ContextType>;
  uploadedManually?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  submittedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signEndsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractProduct'] = ResolversParentTypes['ContractProduct']> = {
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractChange'] = ResolversParentTypes['ContractChange']> = {
  kind?: Resolver<ResolversTypes['ContractChangeKind'], ParentType, ContextType>;
  fromAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  toAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractPreparationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractPreparation'] = ResolversParentTypes['ContractPreparation']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ContractTemplate'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<Rows<ResolversTypes['ContractTemplateField']>, ParentType, ContextType>;
  products?: Resolver<Rows<ResolversTypes['UnsignedProduct']>, ParentType, ContextType>;
};

export type UnsignedProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsignedProduct'] = ResolversParentTypes['UnsignedProduct']> = {
  authorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractNeed'] = ResolversParentTypes['ContractNeed']> = {
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ContractNeedReason'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ContractTemplate'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contractState?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  unsignedProductCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAuditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ContractNeedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractNeedEdge'] = ResolversParentTypes['ContractNeedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractNeed'], ParentType, ContextType>;
};

export type ContractNeedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractNeedConnection'] = ResolversParentTypes['ContractNeedConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ContractNeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['ContractNeed']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SigningEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SigningEvent'] = ResolversParentTypes['SigningEvent']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SigningEventKind'], ParentType, ContextType>;
  accountId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ip?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SigningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signing'] = ResolversParentTypes['Signing']> = {
  contractNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyAName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyBName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  signerName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signerMobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signEndsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ContractTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractTemplate'] = ResolversParentTypes['ContractTemplate']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Rows<ResolversTypes['ContractTemplateField']>, ParentType, ContextType>;
  productFields?: Resolver<Rows<ResolversTypes['ContractTemplateField']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  validMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type ContractTemplateFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractTemplateField'] = ResolversParentTypes['ContractTemplateField']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fixed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContractVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractVerification'] = ResolversParentTypes['ContractVerification']> = {
  contractNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intact?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  draftIntact?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  finalIntact?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  chainIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sealed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seal?: Resolver<Types.Maybe<ResolversTypes['SealVerification']>, ParentType, ContextType>;
};

export type SealVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealVerification'] = ResolversParentTypes['SealVerification']> = {
  signatureValid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contentUnchanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  coversWholeFile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sealedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stampedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DocumentVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentVerification'] = ResolversParentTypes['DocumentVerification']> = {
  documentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Types.Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  contract?: Resolver<Types.Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  seal?: Resolver<Types.Maybe<ResolversTypes['SealVerification']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  FileAddress?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractProduct?: ContractProductResolvers<ContextType>;
  ContractChange?: ContractChangeResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractPreparation?: ContractPreparationResolvers<ContextType>;
  UnsignedProduct?: UnsignedProductResolvers<ContextType>;
  ContractNeed?: ContractNeedResolvers<ContextType>;
  ContractNeedEdge?: ContractNeedEdgeResolvers<ContextType>;
  ContractNeedConnection?: ContractNeedConnectionResolvers<ContextType>;
  SigningEvent?: SigningEventResolvers<ContextType>;
  Signing?: SigningResolvers<ContextType>;
  ContractTemplate?: ContractTemplateResolvers<ContextType>;
  ContractTemplateField?: ContractTemplateFieldResolvers<ContextType>;
  ContractVerification?: ContractVerificationResolvers<ContextType>;
  SealVerification?: SealVerificationResolvers<ContextType>;
  DocumentVerification?: DocumentVerificationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
