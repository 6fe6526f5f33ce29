import { optionalId } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { AuthType, CertificationState } from '../../enums/customers';
import { AuditDecision } from '../../enums/platform';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { addressFields } from '../../resources/addresses';
import { certificationFields, toLegacyCertification } from '../../resources/certifications';
import { directClientFields, toLegacyDirectClient } from '../../resources/direct-clients';
import { papersOf } from '../../resources/papers';

const toLegacyPapers = (papers: any) => toLegacyCertification(papers, papers.customer.id);

/** Contract 3.7.44 to 3.7.47, papers of customers, and 3.7.50 and 3.7.51, direct clients. */
export const crmCustomerPapers = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/auth/list',
    document: `query LegacyCrmCustomerAuthList($page: PageInput!, $count: Boolean!, $filter: CertificationFilter) {
      certifications(page: $page, filter: $filter) { nodes { customer { id } ...LegacyCertification } ${pageFields} }
    } ${certificationFields} ${addressFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: {
        states: CertificationState.parseAll(body.stateList),
        authType: AuthType.parse(body.authType),
        customerIds: optionalId(body.userId) && [body.userId],
      },
    }),
    result: (data, { body }) => page(data.certifications, body, toLegacyPapers),
    note: 'userId names the customer.',
  },
  {
    get: '/mt/crm/customer/auth/detail/{id}',
    document: `query LegacyCrmCustomerAuthDetail($id: ID!) {
      certification(id: $id) { customer { id } ...LegacyCertification } } ${certificationFields} ${addressFields}`,
    variables: ({ path }) => ({ id: path.id }),
    result: (data) => toLegacyPapers(found(data.certification, 'The certification')),
    note: 'addressInfo.id is the identifier of the certification, whose address it is.',
  },
  {
    post: '/mt/crm/customer/auth/edit',
    document: `mutation LegacyCrmCustomerAuthEdit($input: EditCertificationInput!) {
      editCertification(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { certificationId: body.id, papers: papersOf(body), remark: body.auditRemark },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/auth/audit',
    document: `mutation LegacyCrmCustomerAuthAudit($input: AuditCertificationInput!) {
      auditCertification(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        certificationId: body.id,
        decision: AuditDecision.parse(body.auditType),
        remark: body.rejectReason,
      },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/organization/add',
    document: `mutation LegacyCrmCustomerOrganizationAdd($input: AddDirectClientInput!) {
      addDirectClient(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { code: body.orgCode, name: body.orgName, idempotencyKey: freshKey() } }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/organization/list',
    document: `query LegacyCrmCustomerOrganizationList($page: PageInput!, $count: Boolean!, $filter: DirectClientFilter) {
      directClients(page: $page, filter: $filter) { nodes { ...LegacyDirectClient } ${pageFields} }
    } ${directClientFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: { keyword: body.keyword } }),
    result: (data, { body }) => page(data.directClients, body, toLegacyDirectClient),
  },
]);
