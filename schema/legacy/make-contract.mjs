// Makes contract.json, the facts of the 313 legacy endpoints, from the endpoint list that was read out of the printed
// contract:   node schema/legacy/make-contract.mjs SOURCE/endpoints.json [OUTPUT]
// One endpoint a line, so that a change of the contract shows as the lines of the endpoints it touches.
import { readFileSync, writeFileSync } from 'node:fs';

const [source, output = new URL('./contract.json', import.meta.url)] = process.argv.slice(2);

/** The printed notes explain at length; the first words of them are the label that people know the field by. */
function label(note) {
  const words = note?.split(/[,,.。::;;((\s-]/)[0];
  return words && words.length <= 12 && !/^\d/.test(words) ? words : undefined;
}

const NUMBER_RULES = { Min: 'minimum', DecimalMin: 'minimum', Max: 'maximum', DecimalMax: 'maximum' };
const SIZE_RULES = { Size: 'Items', Length: 'Length' };

/**
 * `Pattern(regexp=…, message=…)`, `Size(max=10, min=0, …)` and the like, joined by `; `, as keywords of JSON Schema, with
 * the printed sentence of each.
 */
function rules(validation) {
  const found = {};
  const messages = {};
  for (const [, name, argumentText] of validation?.matchAll(/(\w+)\((.*?)\)(?=; \w+\(|$)/gs) ?? []) {
    const [, facts, message] = /^(.*?)(?:, message=(.*))?$/s.exec(argumentText);
    const keyword =
      name === 'Pattern' ? 'pattern' : (NUMBER_RULES[name] ?? (SIZE_RULES[name] && `max${SIZE_RULES[name]}`));
    if (!keyword) throw new Error(`No rule is known for ${name}(${argumentText}).`);
    if (message) messages[keyword] = message.trim();
    if (name === 'Pattern') found.pattern = facts.replace(/^regexp=\^?|\$$/g, '');
    else found[keyword] = Number(/(?:value|max)=(-?[\d.]+)/.exec(facts)[1]);
  }
  return { ...found, ...(Object.keys(messages).length > 0 && { messages }) };
}

const CODED = { int32: /^-?\d+$/, int64: /^-?\d+$/, string: /^[A-Za-z]/, enum: /./ };
const PAIR = /(?<![\w-])(-?\d+|[A-Za-z]\w*) ?[::-]([^\s\d,,;;。:-][^\s,,;;。]*)/g;

/** The codes that a note prints with their meaning, `10-个人认证,20-企业认证`, in the order in which it prints them. */
function values(type, note) {
  const pairs = [...(note?.replace(/\(See: .*?\)/, '').matchAll(PAIR) ?? [])]
    .map(([, code, text]) => [code, text])
    .filter(([code]) => CODED[type]?.test(code));
  const isList = pairs.length > 1 || (type === 'string' && /\p{Script=Han}/u.test(pairs[0]?.[1]));
  return isList ? pairs.map(([code, text]) => [type.startsWith('int') ? Number(code) : code, text]) : undefined;
}

function field({ name, type, zh, required, format, items, validation, fields, enumExample }) {
  const title = label(zh);
  const codes = values(items ?? type, zh);
  return {
    name,
    type,
    ...(title && title !== name && { title }),
    ...(required && { required }),
    // `为空代表不限制应用`: it must be there, and says something where it is empty.
    ...(required && zh?.includes('为空代表') && { mayBeBlank: true }),
    ...(format && { format }),
    ...(items && { items }),
    ...(codes && { values: codes }),
    ...(enumExample && { sample: enumExample }),
    ...rules(validation),
    ...(fields && { fields: fields.map(field) }),
  };
}

function endpoint({ request = {}, response, requestExample, ...printed }) {
  const { id, module, zhModule, zhTitle, method, path, contentType, reads } = printed;
  const parts = Object.entries(request).map(([part, fields]) => [part, fields.map(field)]);
  return {
    id,
    module,
    // Where it has none the name of a class is printed.
    ...(/\p{Script=Han}/u.test(zhModule) && { moduleTitle: zhModule }),
    title: zhTitle,
    method,
    path,
    contentType,
    request: Object.fromEntries(parts),
    response: typeof response === 'string' ? response : field({ ...response, zh: undefined }),
    ...(reads && { reads }),
    ...(requestExample && { example: requestExample }),
  };
}

const lines = JSON.parse(readFileSync(source, 'utf8')).map((one) => JSON.stringify(endpoint(one)));
writeFileSync(output, `[\n${lines.join(',\n')}\n]\n`);
