import { optionalId } from '../codecs/ids';
import { freshKey } from '../codecs/keys';
import type { LegacyRequest } from '../endpoint';
import { found } from '../errors';

/** What crm and sales do with a statement in the same words; each takes the name of the operation. */

const nothing = () => null;

const changing = (field: string, input: string) => (name: string, of: (request: LegacyRequest) => object) => ({
  document: `mutation ${name}($input: ${input}!) { ${field}(input: $input) { id } }`,
  variables: (request: LegacyRequest) => ({ input: of(request) }),
  result: nothing,
});

const byIds = ({ body }: LegacyRequest) => ({ statementIds: body.ids });

export const mergeDetail = (name: string) => ({
  ...changing('mergeStatementLines', 'MergeStatementLinesInput')(name, ({ body }) => ({
    statementNo: body.statementNo,
    lineIds: body.mergeDetailIds,
    developerAccountId: optionalId(body.deptId),
    idempotencyKey: freshKey(),
  })),
});

export const modifyStatement = (name: string) =>
  changing('changeInvoiceLimit', 'ChangeInvoiceLimitInput')(name, ({ body }) => ({
    statementNo: body.statementNo,
    invoiceLimit: body.canInvoiceAmount,
  }));

export const saveSubBill = (name: string) => ({
  ...changing('saveStatementLine', 'SaveStatementLineInput')(name, ({ body }) => ({
    lineId: optionalId(body.id),
    statementNo: body.statementNo,
    productCode: body.checkItem,
    productName: body.checkItemName,
    callCount: body.count,
    chargeCount: body.chargeCount,
    price: body.price,
    totalFee: body.totalFee,
    idempotencyKey: freshKey(),
  })),
  note: 'settledAmount and receivableAmount follow from what was paid and are not taken from the request.',
});

export const removeSubBill = (name: string) =>
  changing('removeStatementLines', 'RemoveStatementLinesInput')(name, ({ body }) => ({ lineIds: [body.id] }));

export const gainAttachment = (name: string) => ({
  document: `mutation ${name}($input: PrepareStatementFilesInput!) {
    prepareStatementFiles(input: $input) { attachmentUrl } }`,
  variables: ({ body }: LegacyRequest) => ({
    input: { statementId: body.billId, rebuild: body.rebuildForce ?? false },
  }),
  result: (data: any) => found(data.prepareStatementFiles.attachmentUrl, 'The file'),
  note: 'The address is a path of this server and good for an hour.',
});

export const selectReceivers = (name: string) => ({
  document: `query ${name}($id: ID!) { statementRecipients(developerAccountId: $id) { recipients cc } }`,
  variables: ({ path }: LegacyRequest) => ({ id: path.deptId }),
  result: ({ statementRecipients: { recipients, cc } }: any) => ({ receiverList: recipients, ccList: cc }),
});

export const recheck = (name: string) =>
  changing('reviewStatements', 'StatementSelectionInput')(name, ({ body }) => ({ statementIds: [body.billId] }));

export const resend = (name: string) => ({
  ...changing('sendStatement', 'SendStatementInput')(name, ({ body }) => ({
    statementId: body.billId,
    recipients: body.receiverList,
    cc: body.ccList,
    idempotencyKey: freshKey(),
  })),
  note: 'The file is made of the statement as it is sent; attachmentUrl is not taken from the request.',
});

export const archive = (name: string) => changing('archiveStatements', 'StatementSelectionInput')(name, byIds);

export const invalidate = (name: string) => changing('voidStatements', 'StatementSelectionInput')(name, byIds);

export const remove = (name: string) => ({
  document: `mutation ${name}($input: StatementSelectionInput!) { deleteStatements(input: $input) }`,
  variables: (request: LegacyRequest) => ({ input: byIds(request) }),
  result: nothing,
});
