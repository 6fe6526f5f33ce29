import type { Template, TemplateBlock, TemplateField } from './wording';

const AGREEMENT = 'cooperation-agreement';
const ANNEX = 'price-annex';

/** `!` after a key: known to us and fixed; `*`: must be filled in. */
const field = (mark: string, name: string): TemplateField => {
  const [, key = '', sign] = /^(\w+)([!*]?)$/.exec(mark) ?? [];
  return { key, name, value: null, required: sign !== '', fixed: sign === '!' };
};

const HANDLER: readonly TemplateField[] = [
  field('dealName*', '乙方经办人'),
  field('dealMobile*', '乙方经办人电话'),
  field('dealEmail', '乙方经办人邮箱'),
];

const heading = (text: string): TemplateBlock => ({ kind: 'heading', text });
const clauses = (...texts: string[]): TemplateBlock[] => texts.map((text) => ({ kind: 'clause', text }));
const facts = (...keys: string[]): TemplateBlock => ({ kind: 'facts', keys });

const agreement: Template = {
  code: AGREEMENT,
  name: '数据服务合作协议',
  validMonths: 24,
  version: 0,
  fields: [
    field('partyAName!', '甲方名称'),
    field('partyACreditCode!', '甲方统一社会信用代码'),
    field('partyALegalPerson!', '甲方法定代表人'),
    field('partyAAddress', '甲方地址'),
    field('partyAContact', '甲方联系人'),
    field('partyAMobile', '甲方联系电话'),
    field('partyAEmail', '甲方邮箱'),
    field('partyBName!', '乙方名称'),
    field('partyBCreditCode!', '乙方统一社会信用代码'),
    field('partyBLegalPerson!', '乙方法定代表人'),
    field('partyBAddress!', '乙方地址'),
    ...HANDLER,
    field('validMonths*', '有效期(月)'),
    field('effectiveOn', '生效日期'),
  ],
  blocks: [
    facts('partyAName', 'partyACreditCode', 'partyALegalPerson', 'partyAAddress', 'partyAContact', 'partyAMobile'),
    facts('partyAEmail'),
    facts('partyBName', 'partyBCreditCode', 'partyBLegalPerson', 'partyBAddress', 'dealName', 'dealMobile'),
    facts('dealEmail', 'effectiveOn'),
    ...clauses(
      '甲乙双方本着平等自愿、诚实信用的原则,依据《中华人民共和国民法典》《中华人民共和国数据安全法》《中华人民共和国个人信息保护法》等法律法规,就甲方使用乙方数据服务事宜协商一致,订立本协议。',
    ),
    heading('第一条 合作内容'),
    ...clauses(
      '1.1 乙方通过应用程序接口(API)及配套平台,向甲方提供数据查询、核验、建模等服务。具体产品、计费方式和单价以双方签署的产品价格附件为准。',
      '1.2 乙方为甲方开通开发者账号,甲方凭账号标识(appId)、密钥(appSecret)及登记的访问地址调用服务。甲方应妥善保管密钥,凭其账号发起的调用视为甲方行为。',
      '1.3 乙方可对产品进行升级、维护。影响甲方使用的计划内变更,乙方应提前通知甲方。',
    ),
    heading('第二条 数据使用与合规授权'),
    ...clauses(
      '2.1 甲方应当具有合法、正当、必要的使用目的,仅在其自身业务范围内使用查询结果,不得转售、转让、公开或者提供给任何第三方。',
      '2.2 涉及个人信息的查询,甲方应在查询前依法取得个人信息主体的授权同意(法律要求单独同意的,取得单独同意),并保存授权记录不少于五年。乙方有权查验授权记录,甲方应在乙方提出要求后三个工作日内提供。',
      '2.3 甲方不得以任何方式缓存、留存查询结果用于建立与乙方服务相同或类似的数据产品,不得对接口进行批量探测、破解或者反向工程。',
      '2.4 因甲方未取得授权、超出授权范围使用数据而产生的投诉、处罚或者索赔,由甲方承担。',
    ),
    heading('第三条 费用与结算'),
    ...clauses(
      '3.1 费用按产品价格附件载明的计费方式计算:按查询计费的,接口正常返回即计费;按查得计费的,返回有效结果才计费。',
      '3.2 预付费账户的费用从账户余额中实时扣除;月结账户由乙方于次月出具对账单,甲方应在收到对账单后五个工作日内确认,逾期未提出书面异议的视为确认,并在确认后十五日内付款。',
      '3.3 双方调用量以乙方系统记录为准。差异超过百分之一的,双方应逐笔核对;核对期间不影响无争议部分的支付。',
    ),
    heading('第四条 开票'),
    ...clauses(
      '4.1 甲方付款后可申请开具等额增值税发票。甲方应保证开票信息真实准确,因开票信息错误导致的损失由甲方承担。',
    ),
    heading('第五条 保密'),
    ...clauses(
      '5.1 双方对因合作知悉的对方商业秘密、技术资料、价格及未公开信息负有保密义务,未经对方书面同意不得披露,法律另有规定或者有权机关要求的除外。',
      '5.2 保密义务在本协议终止后三年内继续有效。',
    ),
    heading('第六条 数据安全'),
    ...clauses(
      '6.1 双方应采取加密传输、访问控制、日志审计等必要措施保障数据安全。',
      '6.2 发生或者可能发生数据泄露、篡改、丢失的,知悉方应立即采取补救措施,并在二十四小时内通知对方,配合履行向监管部门和个人的告知义务。',
    ),
    heading('第七条 知识产权'),
    ...clauses(
      '7.1 乙方及其许可方对服务、接口、文档享有知识产权。本协议不构成任何知识产权的转让,甲方仅取得协议有效期内不可转让的使用权。',
    ),
    heading('第八条 违约责任'),
    ...clauses(
      '8.1 一方违反本协议给对方造成损失的,应当赔偿对方的直接损失。',
      '8.2 甲方逾期付款的,每逾期一日按逾期金额的万分之五支付违约金;逾期超过十五日的,乙方有权暂停服务。',
      '8.3 甲方违反第二条的,乙方有权立即停止服务并解除本协议。',
    ),
    heading('第九条 有效期与续签'),
    ...clauses(
      '9.1 本协议自双方签署之日起生效;首部载明的生效日期晚于签署之日的,自该日期起生效。有效期自签署之日起{validMonths}个月。',
      '9.2 期满前双方可以续签;续签后,依据本协议签署的产品价格附件的有效期随之顺延。',
      '9.3 本协议终止不影响双方在终止前已产生的权利义务。',
    ),
    heading('第十条 争议解决'),
    ...clauses(
      '10.1 本协议适用中华人民共和国法律。因本协议产生的争议,双方应友好协商;协商不成的,任何一方可向乙方所在地有管辖权的人民法院提起诉讼。',
    ),
    heading('第十一条 通知与送达'),
    ...clauses(
      '11.1 双方在本协议首部载明的联系人、电话、邮箱和地址为有效送达方式。变更的应当提前三日书面通知对方,否则按原方式发出的通知视为送达。',
    ),
    heading('第十二条 电子签署效力'),
    ...clauses(
      '12.1 双方同意依据《中华人民共和国电子签名法》以电子方式签署本协议。签署人凭发送至其手机的验证码确认签署,与手写签名或者盖章具有同等法律效力。',
      '12.2 签署时的文件摘要(SHA-256)、签署时间、签署人身份及网络地址由乙方系统记录,作为签署证据保存。',
    ),
    heading('附 产品清单'),
    { kind: 'products' },
    ...clauses('本协议签署时未列明产品的,以双方另行签署的产品价格附件为准。'),
  ],
};

const annex: Template = {
  code: ANNEX,
  name: '产品价格附件',
  validMonths: 24,
  version: 0,
  fields: [
    field('partyAName!', '甲方名称'),
    field('partyBName!', '乙方名称'),
    field('agreementNo!', '主协议编号'),
    field('validUntil!', '有效期至'),
    ...HANDLER,
    field('remark', '备注'),
  ],
  blocks: [
    facts('partyAName', 'partyBName', 'agreementNo', 'validUntil', 'dealName', 'dealMobile'),
    facts('dealEmail', 'remark'),
    ...clauses('本附件为双方《数据服务合作协议》(编号{agreementNo},以下称主协议)的组成部分。'),
    heading('第一条 产品清单'),
    { kind: 'products' },
    heading('第二条 价格生效与调整'),
    ...clauses(
      '2.1 上表单价自本附件签署之日起执行。单价为每次计费调用的含税价格,单位为人民币元。',
      '2.2 价格调整由双方另行签署附件,自新附件签署或者其载明的日期起执行;已发生的调用按发生时的价格结算。',
      '2.3 按查询计费的产品,接口正常返回即计费;按查得计费的产品,返回有效结果才计费。',
    ),
    heading('第三条 与主协议的关系'),
    ...clauses(
      '3.1 本附件与主协议具有同等效力;本附件未约定的,适用主协议。',
      '3.2 本附件有效期至{validUntil},主协议续签的随之顺延,主协议提前终止的随之终止。',
    ),
  ],
};

/** No rows: a table that a migration filled would keep the demo out, and a better wording reaches all who changed nothing. */
export const DEFAULT_TEMPLATES: readonly Template[] = [agreement, annex];

export const templateOf = (sequence: number): string => (sequence === 0 ? AGREEMENT : ANNEX);
