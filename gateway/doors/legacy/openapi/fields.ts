import { type ContractEndpoint, type ContractField, isMap } from '../contract';
import type { ComponentBook, Json } from './book';
import { type Place, type ValueSet, valuesOf } from './enums';

/** Where a field is written, with the names that an object there may be given. */
interface Site extends Place {
  book: ComponentBook;
  names: readonly string[];
}

const pascal = (text: string): string =>
  text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, one: string) => one.toUpperCase());

const singular = (name: string): string =>
  name
    .replace(/List$/, '')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

/** What the objects of an endpoint may be called: after its path, without and with its module and front end. */
export function siteOf({ path }: ContractEndpoint, isRequest: boolean, book: ComponentBook): Site {
  const [, , front = '', module = '', ...rest] = path.replace(/\/\{\w+\}/g, '').split('/');
  const own = pascal(rest.join('/'));
  const suffix = isRequest ? 'Request' : 'Answer';
  const names = [pascal(module) + own, pascal(front) + pascal(module) + own];
  return { book, path, isRequest, names: names.map((name) => name + suffix) };
}

/** Objects below are called after their field, if need be behind the name of what they are in; those of a list its rows. */
function siteBelow(site: Site, { name, type }: ContractField): Site {
  const outer = site.names.map((one) => one.replace(/(Request|Answer|Row)$/, ''));
  if (name === 'results' || (name === 'data' && type === 'array'))
    return { ...site, names: outer.map((one) => `${one}Row`) };
  if (name === 'data') return site;
  const own = singular(pascal(name));
  return { ...site, names: [own, ...outer.map((one) => one + own)] };
}

/** The body of a request with one or two fields is called after these where many endpoints take it. */
export function namesWhereMany(fields: readonly ContractField[], { names }: Site): string[] {
  const isBody = names.every((name) => name.endsWith('Request'));
  return isBody && fields.length <= 2 ? [`${pascal(fields.map(({ name }) => name).join('-'))}Request`] : [];
}

export function objectSchema(fields: readonly ContractField[], site: Site): Json {
  const base = BASES.find(({ names, isOf = () => true }) =>
    names.every((name) => fields.some((field) => field.name === name && isOf(field))),
  );
  if (!base) return site.book.share(plainObject(fields, site), site.names, namesWhereMany(fields, site));
  const isCommon = (field: ContractField) => base.names.includes(field.name);
  const common = site.book.keep(base.name, {
    ...plainObject(fields.filter(isCommon), site),
    ...(base.isComplete && { required: base.names }),
  });
  const rest = fields.filter((field) => !isCommon(field));
  if (rest.length === 0) return common;
  return site.book.share({ allOf: [common, plainObject(rest, site)] }, site.names);
}

interface Base {
  name: string;
  names: readonly string[];
  isOf?: (field: ContractField) => boolean;
  /** Whether answers have all of it, with value or without. */
  isComplete?: boolean;
}

/** What many objects begin with. */
const BASES: readonly Base[] = [
  { name: 'Page', names: ['pageNo', 'pageSize', 'hasNext', 'total', 'isLarge'], isComplete: true },
  { name: 'PageQuery', names: ['pageNo', 'pageSize', 'nonPage', 'largePage'] },
  {
    name: 'BaseRecord',
    names: ['id', 'createBy', 'createTime', 'modifyTime'],
    isOf: ({ name, title }) => name !== 'id' || title === '主键',
  },
];

function plainObject(fields: readonly ContractField[], site: Site): Json {
  const required = fields.filter((field) => field.required).map((field) => field.name);
  const properties = Object.fromEntries(fields.map((field) => [field.name, schemaOf(field, site)]));
  return { type: 'object', ...(required.length > 0 && { required }), properties };
}

export function schemaOf(field: ContractField, site: Site): Json {
  const { title, minimum, maximum, maxLength, maxItems } = field;
  const values = valuesOf(field, site);
  const rules = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(maxItems !== undefined && { maxItems }),
    ...(field.pattern !== undefined && !values && { pattern: `^(?:${portable(field.pattern)})$` }),
  };
  return { ...typeSchema(field, values, site), ...rules, ...(title && { description: title }) };
}

/** As JavaScript reads patterns with the flag u, which tools use: there a bracket that closes nothing must be escaped. */
function portable(pattern: string): string {
  let isClass = false;
  return pattern.replace(/\\.|[[\]]/gs, (part) => {
    if (part.startsWith('\\')) return part;
    if (part === ']' && !isClass) return '\\]';
    isClass = part === '[' || (isClass && part !== ']');
    return part;
  });
}

function typeSchema(field: ContractField, values: ValueSet | undefined, site: Site): Json {
  const { book } = site;
  if (field.type === 'array') {
    if (field.fields) return { type: 'array', items: valueSchema(field, siteBelow(site, field)) };
    if (values) return { type: 'array', items: enumSchema(values, book) };
    return { type: 'array', items: field.items ? scalarSchema({ name: '', type: field.items }, book) : {} };
  }
  if (field.type === 'object') return valueSchema(field, siteBelow(site, field));
  return values ? enumSchema(values, book) : scalarSchema(field, book);
}

function enumSchema({ name, meanings }: ValueSet, book: ComponentBook): Json {
  const schema = {
    type: meanings.every(({ code }) => typeof code === 'number') ? 'integer' : 'string',
    enum: meanings.map(({ code }) => code),
    'x-enum-varnames': meanings.map((one) => one.name),
    'x-enum-descriptions': meanings.map(({ text }) => text),
  };
  if (!name) return schema;
  return book.keep(name, { description: meanings.map(({ code, text }) => `${code} ${text}`).join(','), ...schema });
}

function scalarSchema({ type, format, required, mayBeBlank }: ContractField, book: ComponentBook): Json {
  switch (type) {
    case 'int32':
      return book.keep('Int32', { type: 'integer', format: 'int32' });
    case 'int64':
      return book.keep('Int64', INT64);
    case 'enum':
      return { type: 'string' };
    case 'file':
      return { type: 'string', contentMediaType: 'application/octet-stream' };
    case 'string':
      if (format) return format === 'yyyy-MM-dd' ? book.keep('Day', DAY) : book.keep('Time', TIME);
      return { type: 'string', ...(required && !mayBeBlank && { minLength: 1 }) };
    default:
      return { type };
  }
}

const INT64 = {
  description: 'A JSON number with all its digits: read it losslessly.',
  ...{ type: 'integer', format: 'int64', examples: [10001] },
};
const DAY = { description: 'yyyy-MM-dd', type: 'string', format: 'date', examples: ['2025-01-31'] };
const TIME = {
  description: 'yyyy-MM-dd HH:mm:ss, Asia/Shanghai.',
  ...{ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$', examples: ['2025-01-31 08:30:00'] },
};

function valueSchema(field: ContractField, site: Site): Json {
  const [shape] = field.fields ?? [];
  if (!shape) return { type: 'object' };
  return isMap(field)
    ? { type: 'object', additionalProperties: schemaOf({ ...shape, title: undefined }, site) }
    : objectSchema(field.fields ?? [], site);
}
