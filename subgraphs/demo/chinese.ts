import { socialCreditCheckDigit } from '../kit/basics/social-credit-code';
import { districtCodeOf, type Place } from './addresses';
import type { Random } from './random';

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉力鹏宇浩然欣怡子轩梓涵雨晨思远嘉宁博睿俊凯天佑诗琪可馨',
];
const BRAND_HEADS = [
  '数联',
  '智信',
  '恒泰',
  '云图',
  '中科',
  '华创',
  '鼎新',
  '瑞丰',
  '启明',
  '星环',
  '同盾',
  '百融',
  '海致',
  '元启',
  '众安',
  '金诚',
  '汇通',
  '远景',
  '天衡',
  '博采',
  '锐思',
  '立方',
  '方舟',
  '九章',
];
const BRAND_TAILS = ['', '智联', '信达', '融汇', '科达', '惠普', '创想', '嘉信', '通达', '易联'];

interface Industry {
  name: string;
  nature: string;
  words: string[];
}

/** Industry, the nature of its business (客户业务类型), and what such companies call themselves. */
const INDUSTRIES: readonly (readonly [Industry, number])[] = [
  [{ name: '消费金融', nature: '信贷风控', words: ['消费金融', '小额贷款', '普惠金融'] }, 18],
  [{ name: '金融科技', nature: '信贷风控', words: ['数据科技', '智信科技', '金融科技'] }, 20],
  [{ name: '银行', nature: '信贷风控', words: ['银行数据服务', '信用卡服务'] }, 8],
  [{ name: '保险', nature: '保险核保', words: ['保险经纪', '保险科技', '保险代理'] }, 10],
  [{ name: '融资租赁', nature: '租赁风控', words: ['融资租赁', '汽车租赁', '数码租赁'] }, 10],
  [{ name: '汽车服务', nature: '车辆服务', words: ['汽车服务', '二手车交易', '车联网科技'] }, 8],
  [{ name: '人力资源', nature: '背景调查', words: ['人力资源服务', '背景调查', '灵活用工科技'] }, 8],
  [{ name: '电子商务', nature: '实名核验', words: ['电子商务', '供应链管理', '跨境贸易'] }, 10],
  [{ name: '游戏娱乐', nature: '实名核验', words: ['网络科技', '互动娱乐'] }, 4],
  [{ name: '物流运输', nature: '车辆服务', words: ['物流科技', '货运服务'] }, 4],
];
const FORMS: readonly (readonly [string, number])[] = [
  ['有限公司', 85],
  ['股份有限公司', 12],
  ['有限责任公司', 3],
];
export const JOB_TITLES = [
  '风控总监',
  '产品经理',
  '技术总监',
  '采购经理',
  '运营总监',
  '数据负责人',
  '总经理助理',
  '商务经理',
];
const MOBILE_HEADS = [
  '130',
  '131',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '157',
  '158',
  '159',
  '166',
  '176',
  '177',
  '178',
  '180',
  '181',
  '182',
  '185',
  '186',
  '187',
  '188',
  '189',
  '198',
  '199',
];
const BIRTH_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.65) ? random.pick(GIVEN) : '');
}

export function mobileNumber(random: Random): string {
  return random.pick(MOBILE_HEADS) + random.digits(8);
}

interface Identity {
  idCard: string;
  bornOn: string;
  sex: 1 | 2;
}

/** A resident id card number with the check character of GB 11643 (ISO 7064 MOD 11-2); born between the two years. */
export function identityOf(random: Random, bornFrom: number, bornTo: number): Identity {
  const bornOn = `${random.int(bornFrom, bornTo)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  const serial = random.int(1, 999);
  const body = `${districtCodeOf(random)}${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = BIRTH_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return { idCard: body + '10X98765432'.charAt(sum % 11), bornOn, sex: serial % 2 === 1 ? 1 : 2 };
}

/** A code of an enterprise (91) registered in the district, with its organisation code valid by GB 11714 too. */
function socialCreditCode(random: Random, districtCode: string): string {
  const organisation = `MA${random.digits(6)}`;
  const digitOf = (character: string) => Number.parseInt(character, 36);
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * digitOf(organisation.charAt(i)), 0);
  const check = (11 - (sum % 11)) % 11;
  const body = `91${districtCode}${organisation}${check === 10 ? 'X' : check}`;
  return body + socialCreditCheckDigit(body);
}

export interface CompanyIdentity {
  name: string;
  aliasName: string;
  unifiedSocialCreditCode: string;
  industry: Industry;
  /** A host name made for it; reserved by RFC 2606, so that no demo mail can reach anybody. */
  domain: string;
}

/** City, brand, trade and legal form: 北京数联智信科技有限公司. */
export function companyOf(random: Random, place: Place): CompanyIdentity {
  const industry = random.weighted(INDUSTRIES);
  const alias = random.pick(BRAND_HEADS) + random.pick(BRAND_TAILS);
  const code = socialCreditCode(random, place.address.districtCode);
  return {
    name: `${place.city}${alias}${random.pick(industry.words)}${random.weighted(FORMS)}`,
    aliasName: alias,
    unifiedSocialCreditCode: code,
    industry,
    domain: `c${code.slice(10, 16)}.example.com`,
  };
}

/** Draws until the value's key is new; `seen` keeps the keys. */
export function unique<T>(seen: Set<string>, keyOf: (value: T) => string, draw: () => T): T {
  for (;;) {
    const value = draw();
    const key = keyOf(value);
    if (seen.has(key)) continue;
    seen.add(key);
    return value;
  }
}
