import type { MessageCode } from '../../kit/exchange/message-codes';
import type { MessageTemplateRow } from './tables';

export type Template = Pick<
  MessageTemplateRow,
  'code' | 'channel' | 'name' | 'subject' | 'content' | 'isHtml' | 'enabled' | 'providerCode' | 'signName' | 'version'
> & {
  /** Null for one of ours that nobody has changed. */
  id: string | null;
  changedById: string | null;
  createdAt: Date | null;
  updatedAt: Date | null;
};

/** Name, subject of the e-mail, text of the e-mail, text of the SMS. `{name}` is filled in with a parameter. */
const WORDINGS: Readonly<Record<MessageCode, readonly [string, string, string, string]>> = {
  DEVELOPER_INFO: [
    '开发者信息',
    '{customerName} 的开发者账号信息',
    '您好,{customerName}:\n\n以下是贵司开发者账号“{accountName}”({environment})的接入信息,请妥善保管,切勿转发。\n\nappId:{appId}\nappSecret:{appSecret}\n',
    '{accountName}({environment})appId:{appId},appSecret:{appSecret},请妥善保管,切勿转发。',
  ],
  WALLET_BALANCE_LOW: [
    '余额预警',
    '{accountName} 钱包余额预警',
    '您好:\n\n钱包“{accountName}”余额为{balance}元,已低于预警阈值{threshold}元,请及时充值,以免影响调用。\n',
    '钱包“{accountName}”余额{balance}元,已低于预警阈值{threshold}元,请及时充值。',
  ],
  CALLS_FAILING: [
    '异常预警',
    '{productName} 调用异常预警',
    '您好:\n\n产品“{productName}”({productCode})最近{periodSeconds}秒内调用失败{failedCount}次,已达到预警值{errorCount}次,请关注。\n',
    '产品“{productName}”最近{periodSeconds}秒内调用失败{failedCount}次,已达到预警值{errorCount}次,请关注。',
  ],
  CALLS_RECOVERED: [
    '异常恢复',
    '{productName} 调用已恢复',
    '您好:\n\n产品“{productName}”({productCode})的调用已恢复正常。\n',
    '产品“{productName}”的调用已恢复正常。',
  ],
  WALLET_TOPPED_UP: [
    '充值到账',
    '{accountName} 充值到账',
    '您好:\n\n钱包“{accountName}”充值{amount}元已到账,余额{balance}元。\n',
    '钱包“{accountName}”充值{amount}元已到账,余额{balance}元。',
  ],
  STATEMENT_SENT: [
    '账单通知',
    '{billMonth} 账单 {statementNo}',
    '您好:\n\n{billMonth}账单{statementNo}已出具,金额{totalAmount}元,请查收并确认。\n',
    '{billMonth}账单{statementNo}已出具,金额{totalAmount}元,请登录客户控制台确认。',
  ],
  INVOICE_ISSUED: [
    '发票通知',
    '{headerName} 发票 {invoiceNo}',
    '您好:\n\n抬头为“{headerName}”的发票{invoiceNo}已开具,金额{amount}元,请查收。\n\n发票文件:{fileUrl}\n',
    '抬头为{headerName}的发票{invoiceNo}已开具,金额{amount}元,请登录客户控制台查收。',
  ],
  CONSOLE_ACCOUNT: [
    '控制台账号开通',
    '{customerName} 客户控制台账号已开通',
    '您好,{customerName}:\n\n客户控制台账号已开通。\n\n账号:{account}\n初始密码:{password}\n\n请登录后尽快修改密码。\n',
    '{customerName}客户控制台账号已开通,账号:{account},初始密码:{password},请尽快修改。',
  ],
  STAFF_ACCOUNT: [
    '员工账号开通',
    '{name} 的账号已开通',
    '您好,{name}:\n\n您的账号已开通。\n\n账号:{account}\n初始密码:{password}\n\n请登录后尽快修改密码。\n',
    '{name}您好,您的账号已开通,账号:{account},初始密码:{password},请尽快修改。',
  ],
  VERIFICATION_CODE: [
    '验证码',
    '验证码',
    '您好:\n\n您的验证码为{code},{minutes}分钟内有效,请勿告诉他人。\n',
    '您的验证码为{code},{minutes}分钟内有效,请勿告诉他人。',
  ],
  CUSTOMER_REGISTERED: [
    '客户注册成功',
    '{customerName} 已注册成功',
    '您好:\n\n{customerName}已注册成功,控制台账号信息已发送至注册手机号。\n',
    '{customerName}已注册成功,控制台账号信息已发送至注册手机号。',
  ],
  CONTRACT_TO_SIGN: [
    '合同待签署',
    '{contractName} 待签署',
    '您好,{signerName}:\n\n合同“{contractName}”({contractNo})待您签署,请于{deadline}前打开以下链接签署,切勿转发。\n\n{url}\n',
    '{signerName},合同“{contractName}”待您签署,请于{deadline}前打开链接签署,切勿转发:{url}',
  ],
  CONTRACT_CODE: [
    '合同签署验证码',
    '合同签署验证码',
    '您好:\n\n您正在签署合同“{contractName}”,验证码{code},{minutes}分钟内有效,切勿告知他人。\n',
    '您正在签署合同“{contractName}”,验证码{code},{minutes}分钟内有效,切勿告知他人。',
  ],
  CONTRACT_SIGNED: [
    '合同签署完成',
    '{contractName} 已签署完成',
    '您好:\n\n合同“{contractName}”({contractNo})已由{signerName}签署完成,签署文件见附件。\n',
    '合同“{contractName}”({contractNo})已签署完成。',
  ],
  CONTRACT_WITHDRAWN: [
    '合同已撤销',
    '{contractName} 已撤销',
    '您好,{signerName}:\n\n合同“{contractName}”({contractNo})已撤销,无需签署。\n',
    '{signerName},合同“{contractName}”({contractNo})已撤销,无需签署。',
  ],
  CONTRACT_EXPIRING: [
    '合同即将到期',
    '{contractName} 将于{expiresOn}到期',
    '您好:\n\n合同“{contractName}”({contractNo})将于{expiresOn}到期,还有{days}天,请及时办理续签。\n',
    '合同“{contractName}”({contractNo})将于{expiresOn}到期,还有{days}天,请及时办理续签。',
  ],
  APPLICATION_AUDITED: [
    '申请审核结果',
    '{companyName} 的申请审核{result}',
    '您好:\n\n{companyName}的申请{applyNo}审核{result}。\n{remark}\n',
    '{companyName}的申请{applyNo}审核{result}。{remark}',
  ],
  AUTHORIZATION_AUDITED: [
    '产品申请审核结果',
    '{customerName} 的产品申请{result}',
    '您好,{customerName}:\n\n贵司申请的产品({productNames}){result}。\n',
    '{customerName}申请的产品({productNames}){result}。',
  ],
  PRODUCT_STATE_CHANGED: [
    '产品状态变更',
    '产品“{productName}”{state}',
    '您好:\n\n产品“{productName}”自{time}起{state}。\n{note}\n',
    '产品“{productName}”自{time}起{state}。{note}',
  ],
  WEBHOOK_DISABLED: [
    'Webhook 停用',
    'Webhook“{name}”已停用',
    '您好:\n\nWebhook“{name}”({host}){reason},已自动停用。停用期间的通知保留30天,请修复后重新启用,届时将依次补发。\n',
    'Webhook“{name}”({host}){reason},已自动停用,请修复后重新启用。',
  ],
};

const ours = (of: Pick<Template, 'code' | 'channel' | 'name' | 'subject' | 'content'>): Template => ({
  ...of,
  ...{ id: null, isHtml: false, enabled: true, providerCode: null, signName: null, version: 0 },
  ...{ changedById: null, createdAt: null, updatedAt: null },
});

/** No rows: a table that a migration filled would keep the demo out, and a better wording reaches all who changed nothing. */
export const DEFAULT_TEMPLATES: readonly Template[] = Object.entries(WORDINGS).flatMap(
  ([code, [name, subject, mail, sms]]) => [
    ours({ code, channel: 'EMAIL', name, subject, content: mail }),
    ours({ code, channel: 'SMS', name, subject: null, content: sms }),
  ],
);
