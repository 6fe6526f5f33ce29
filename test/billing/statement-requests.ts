/** What tests ask of statements. */
const FIELDS = `id statementNo state totalAmount settledAmount receivableAmount invoiceLimit emails attachmentUrl pdfUrl
  sentAt confirmedAt sendRecords { recipients cc state attachmentUrl }
  lines { id kind productCode price callCount chargeCount totalFee settledAmount }`;
const move = (field: string, input = 'StatementSelectionInput') =>
  `mutation($input: ${input}!) { done: ${field}(input: $input) { ${FIELDS} } }`;
export const REVIEW = move('reviewStatements');
export const CONFIRM = move('confirmStatements', 'ConfirmStatementsInput');
export const ARCHIVE = move('archiveStatements');
export const VOID = move('voidStatements');
export const DELETE = 'mutation($input: StatementSelectionInput!) { done: deleteStatements(input: $input) }';
const one = (field: string, input: string) =>
  `mutation($input: ${input}!) { done: ${field}(input: $input) { ${FIELDS} } }`;
export const SEND = one('sendStatement', 'SendStatementInput');
export const SAVE = one('saveStatementLine', 'SaveStatementLineInput');
export const MERGE = one('mergeStatementLines', 'MergeStatementLinesInput');
export const REMOVE = one('removeStatementLines', 'RemoveStatementLinesInput');
export const LIMIT = one('changeInvoiceLimit', 'ChangeInvoiceLimitInput');
export const FILES = one('prepareStatementFiles', 'PrepareStatementFilesInput');
export const MAKE = 'mutation($input: MakeStatementsInput!) { done: makeStatements(input: $input) { id state } }';
export const READ = `query($no: String!) { statement(statementNo: $no) { ${FIELDS} } }`;

/** Calls of a day as billing knows them, waiting to be billed: account, customer, day, how many. */
export const CALLED = `with waiting as (insert into billing.unbilled_months (developer_account_id, usage_month, customer_id)
       values ($1, left($3::text, 7), $2) on conflict do nothing)
     insert into billing.known_usages (developer_account_id, day, product_code, tag, price, customer_id, product_name,
       call_count, free_count, charge_count, fee, cost, version)
     values ($1, $3::text::date, 'P1', '', 0.5, $2, 'P1', $4::int, 0, $4::int, $4::int * 0.5, 0, 1)`;
