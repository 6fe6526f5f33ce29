import type { DemoCheckType, DemoProduct } from './world-trade';

/** Code and name of a category, and the same of those below it. */
export const CATEGORIES: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'identity',
    '身份核验',
    [
      ['identity-person', '个人身份'],
      ['identity-mobile', '运营商核验'],
      ['identity-bank', '银行卡核验'],
      ['identity-face', '人脸比对'],
    ],
  ],
  [
    'risk',
    '风险识别',
    [
      ['risk-blacklist', '黑名单'],
      ['risk-loan', '多头借贷'],
      ['risk-score', '信用评分'],
    ],
  ],
  [
    'portrait',
    '用户画像',
    [
      ['portrait-consume', '消费画像'],
      ['portrait-tag', '行为标签'],
    ],
  ],
  [
    'enterprise',
    '企业数据',
    [
      ['enterprise-base', '工商信息'],
      ['enterprise-risk', '司法风险'],
    ],
  ],
  ['vehicle', '车辆数据', [['vehicle-base', '车辆信息']]],
  ['tool', '工具服务', [['tool-common', '通用工具']]],
];

/** Code, name, type, subcategory, list price, floor price, charged per hit, parameters. */
type Entry = readonly [string, string, DemoCheckType, string, string, string, boolean, string];

export const PRODUCTS: readonly Entry[] = [
  ['id_two', '身份证二要素核验', 'VERIFICATION', 'identity-person', '0.30', '0.15', false, 'name,idCard'],
  ['id_photo', '身份证人像核验', 'VERIFICATION', 'identity-face', '0.80', '0.45', false, 'name,idCard,base64'],
  ['mobile_two', '手机号二要素核验', 'VERIFICATION', 'identity-mobile', '0.25', '0.12', false, 'name,mobile'],
  ['mobile_three', '运营商三要素核验', 'VERIFICATION', 'identity-mobile', '0.40', '0.20', false, 'name,idCard,mobile'],
  ['mobile_online', '手机在网时长', 'BASIC', 'identity-mobile', '0.35', '0.18', true, 'mobile'],
  ['mobile_status', '手机在网状态', 'BASIC', 'identity-mobile', '0.20', '0.08', false, 'mobile'],
  ['mobile_region', '号码归属地', 'TOOL', 'tool-common', '0.02', '0.005', false, 'mobile'],
  ['bank_three', '银行卡三要素核验', 'VERIFICATION', 'identity-bank', '0.45', '0.22', false, 'name,idCard,bankCard'],
  [
    'bank_four',
    '银行卡四要素核验',
    'VERIFICATION',
    'identity-bank',
    '0.55',
    '0.28',
    false,
    'name,idCard,mobile,bankCard',
  ],
  ['bank_bin', '银行卡归属查询', 'TOOL', 'tool-common', '0.05', '0.015', false, 'bankCard'],
  ['face_compare', '人脸比对', 'VERIFICATION', 'identity-face', '1.00', '0.60', false, 'name,idCard,base64'],
  ['face_live', '活体检测', 'TOOL', 'identity-face', '0.60', '0.30', false, 'base64'],
  ['black_court', '司法失信名单', 'BLACKLIST', 'risk-blacklist', '0.80', '0.40', true, 'name,idCard'],
  ['black_loan', '信贷逾期名单', 'BLACKLIST', 'risk-blacklist', '1.20', '0.65', true, 'name,idCard,mobile'],
  ['black_fraud', '欺诈风险名单', 'BLACKLIST', 'risk-blacklist', '1.00', '0.55', true, 'name,idCard,mobile'],
  ['black_device', '设备风险名单', 'BLACKLIST', 'risk-blacklist', '0.50', '0.25', true, 'mobile'],
  ['loan_multi', '多头借贷申请', 'BASIC', 'risk-loan', '1.50', '0.85', true, 'name,idCard,mobile'],
  ['loan_repay', '借贷还款行为', 'BASIC', 'risk-loan', '2.00', '1.20', true, 'name,idCard,mobile'],
  ['loan_intention', '借贷意向验证', 'BASIC', 'risk-loan', '1.80', '1.00', true, 'name,idCard,mobile'],
  ['score_credit', '综合信用评分', 'MODEL', 'risk-score', '2.50', '1.50', true, 'name,idCard,mobile'],
  ['score_fraud', '反欺诈评分', 'MODEL', 'risk-score', '2.20', '1.30', true, 'name,idCard,mobile'],
  ['score_income', '收入水平评分', 'MODEL', 'risk-score', '1.60', '0.90', true, 'name,idCard,mobile'],
  ['score_car', '车主信用评分', 'MODEL', 'risk-score', '1.90', '1.10', true, 'name,idCard,plateNumber'],
  ['portrait_consume', '消费能力画像', 'PORTRAIT', 'portrait-consume', '1.20', '0.70', true, 'name,idCard,mobile'],
  ['portrait_travel', '出行画像', 'PORTRAIT', 'portrait-consume', '1.10', '0.60', true, 'idCard,mobile'],
  ['portrait_app', '应用偏好画像', 'PORTRAIT', 'portrait-consume', '0.90', '0.50', true, 'mobile'],
  ['tag_job', '职业标签', 'TAG', 'portrait-tag', '0.60', '0.32', true, 'name,idCard,mobile'],
  ['tag_house', '有房标签', 'TAG', 'portrait-tag', '0.75', '0.40', true, 'idCard,mobile'],
  ['tag_family', '家庭阶段标签', 'TAG', 'portrait-tag', '0.65', '0.35', true, 'mobile'],
  ['ent_base', '企业工商信息', 'BASIC', 'enterprise-base', '0.50', '0.20', true, 'entName'],
  ['ent_owner', '企业受益人查询', 'BASIC', 'enterprise-base', '1.50', '0.80', true, 'entName'],
  ['ent_court', '企业司法风险', 'BASIC', 'enterprise-risk', '1.80', '1.00', true, 'entName'],
  ['car_base', '车辆信息查询', 'OTHER', 'vehicle-base', '0.90', '0.48', true, 'plateNumber'],
  ['car_vin', '车架号核验', 'VERIFICATION', 'vehicle-base', '0.70', '0.38', false, 'plateNumber,vin'],
  ['car_insure', '车辆出险记录', 'OTHER', 'vehicle-base', '3.00', '1.80', true, 'vin'],
  ['degree_check', '学历信息核验', 'OTHER', 'identity-person', '2.80', '1.60', true, 'name,idCard'],
];

/** Code, name, subcategory, flat list price, flat floor price, component codes. */
export const BUNDLES: readonly (readonly [string, string, string, string, string, readonly string[]])[] = [
  [
    'bundle_loan',
    '贷前审核套餐',
    'risk-loan',
    '4.50',
    '2.80',
    ['mobile_three', 'loan_multi', 'black_loan', 'score_credit'],
  ],
  ['bundle_identity', '实名认证套餐', 'identity-person', '0.90', '0.55', ['id_two', 'mobile_three', 'bank_four']],
  [
    'bundle_fraud',
    '反欺诈套餐',
    'risk-blacklist',
    '3.50',
    '2.20',
    ['black_court', 'black_fraud', 'score_fraud', 'mobile_online'],
  ],
  ['bundle_car', '车主服务套餐', 'vehicle-base', '2.20', '1.40', ['id_two', 'car_base', 'car_vin']],
];

/** Products that are not simply on. */
export const PRODUCT_STATES: Record<string, DemoProduct['state']> = {
  portrait_app: 'OFF',
  tag_family: 'OFF',
  black_device: 'ABNORMAL',
  car_insure: 'ABNORMAL',
};

/** Code and name. */
export const DATA_SOURCES: readonly (readonly [string, string])[] = [
  ['unicom', '联通数科'],
  ['mobile', '移动云数'],
  ['telecom', '天翼征信'],
  ['unionpay', '银联智策'],
  ['police', '公民网络身份平台'],
  ['court', '司法大数据'],
  ['bairong', '百融数据'],
  ['saic', '工商数据中心'],
];

/** Which sources can answer the products of a subcategory, best first. */
export const SOURCES_OF: Record<string, readonly string[]> = {
  'identity-person': ['police', 'bairong'],
  'identity-mobile': ['unicom', 'mobile', 'telecom'],
  'identity-bank': ['unionpay', 'bairong'],
  'identity-face': ['police', 'bairong'],
  'risk-blacklist': ['court', 'bairong', 'unionpay'],
  'risk-loan': ['bairong', 'unionpay'],
  'risk-score': ['bairong', 'unicom', 'unionpay'],
  'portrait-consume': ['unionpay', 'unicom'],
  'portrait-tag': ['unicom', 'telecom', 'mobile'],
  'enterprise-base': ['saic', 'bairong'],
  'enterprise-risk': ['court', 'saic'],
  'vehicle-base': ['police', 'saic'],
  'tool-common': ['telecom', 'bairong'],
};
