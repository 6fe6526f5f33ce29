import fc from 'fast-check';
import { buildSchema, parse, print, validate } from 'graphql';
import { kinshipOf } from './kind';
import { templateOf } from './template';

const kindOf = (text: string) => kinshipOf(text)?.kind;

describe('the kind of a document', () => {
  test.each([
    ['the name of the operation', 'query A($x: ID) { a(id: $x) { b } }', 'query B($x: ID) { a(id: $x) { b } }'],
    ['aliases', '{ x: a { y: b } z: a { y: c } }', '{ one: a { two: b } three: a { two: c } }'],
    ['texts of arguments', '{ a(id: "1", f: { t: ["x", "y"] }) }', '{ a(id: "2", f: { t: ["\\u0061", "\\"b"] }) }'],
    ['what is ignored', '{a(x:1,y:2){b}}', '\uFEFF# all\n{\n  a ( x : 1 y : 2 ) { b } }'],
    ['an alias that is a keyword', '{ on: a { query: b } }', '{ true: a { fragment: b } }'],
  ])('is the same whatever %s', (_, left, right) => {
    expect(kindOf(left)).toBeDefined();
    expect(kindOf(left)).toBe(kindOf(right));
  });

  test.each([
    ['fields', '{ a { b } }', '{ a { c } }'],
    ['whether the operation has a name', 'query A { a }', 'query { a }'],
    ['arguments', '{ a(x: 1) }', '{ a(x: 2) }'],
    ['whether an argument is a text', '{ a(x: "1") }', '{ a(x: 1) }'],
    ['which aliases are one', '{ x: a { b } x: a { c } }', '{ x: a { b } y: a { c } }'],
    ['which texts are one', '{ x: a(id: "1") y: a(id: "1") }', '{ x: a(id: "1") y: a(id: "2") }'],
    ['whether an alias is the name of a field', '{ x: a { b } b }', '{ b: a { b } b }'],
    ['directives', '{ a @skip(if: true) }', '{ a @include(if: true) }'],
    ['types of fragments', '{ ... on A { b } }', '{ ... on B { b } }'],
    ['defaults of variables', 'query A($x: ID = "1") { a(id: $x) }', 'query A($x: ID = "2") { a(id: $x) }'],
    ['a number that ends in a letter', '{ a(x: [1 b]) }', '{ a(x: [1b]) }'],
  ])('differs by %s', (_, left, right) => expect(kindOf(left)).not.toBe(kindOf(right)));

  test.each([
    'mutation A { a }',
    'subscription A { a }',
    'query A { a } query B { a }',
    '{ a } { b }',
    '{ a(x: """block""") }',
    '{ a(x: "\\u{61}") }',
    '{ a(x: "line\nbreak") }',
    '{ a(x: "\\ud800") }',
    '{ a(x: "\\u0000") }',
    '{ a(x: "\u202e") }',
    '{ a ? }',
    '{ a .. b }',
    '{ a } }',
    '{ a(x: (1)) }',
    '{ _alias0: a }',
    '{ __typename: a }',
    'query A($_text0: ID) { a(id: $_text0) }',
    'type A { a: Int }',
    '',
  ])('is none of %j', (text) => expect(kinshipOf(text)).toBeNull());

  test('names what stands in a document in the place of each placeholder', () => {
    const kinship = kinshipOf('query Q { x: a(id: "1") { x: b(id: "\\u0061") y: c(id: "1") } }');
    expect(kinship).toMatchObject({ operationName: 'Q', aliases: ['x', 'y'] });
    expect([...(kinship?.texts.values() ?? [])]).toEqual(['1', 'a']);
  });

  test('is read of any text without a failure', () => {
    const part = fc.constantFrom(
      ...[
        '{',
        '}',
        '(',
        ')',
        ':',
        '"',
        '"""',
        '\\',
        '#',
        '\n',
        '...',
        'on',
        'query',
        'fragment',
        'a',
        '$',
        '@',
        '1',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        kinshipOf(parts.join(''));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the document that stands for all of a kind', () => {
  const schema = buildSchema(`
    scalar JSON  scalar LocalDate  enum E { A B }  input F { text: String  ids: [ID!]  any: JSON }
    type Query { a(id: ID!, day: LocalDate, f: F, e: E, n: Int, ids: [ID!]): Query  b: Int }`);
  const templateFor = (text: string) => {
    const kinship = kinshipOf(text);
    const made = kinship && templateOf(parse(text), schema, kinship);
    if (made) expect(validate(schema, made)).toEqual([]);
    return made && print(made).replace(/\s+/g, ' ').trim();
  };

  test('has variables for texts and placeholders for aliases', () => {
    expect(templateFor('query Q($n: Int) { x: a(id: "1", day: "2026-01-01", n: $n) { y: b } }')).toBe(
      'query ($n: Int, $_text0: ID!, $_text1: LocalDate!) { _alias0: a(id: $_text0, day: $_text1, n: $n) { _alias1: b } }',
    );
  });

  test('has one variable for what is one text, and fields merge as before', () => {
    expect(templateFor('{ x: a(id: "1") { b } ...P } fragment P on Query { x: a(id: "1") { y: b } }')).toBe(
      'query ($_text0: ID!) { _alias0: a(id: $_text0) { b } ...P } fragment P on Query { _alias0: a(id: $_text0) { _alias1: b } }',
    );
  });

  test('reaches into input objects and lists', () => {
    expect(templateFor('{ a(id: "1", f: { text: "2", ids: ["3"] }) { b } }')).toBe(
      'query ($_text0: ID!, $_text1: String!, $_text2: ID!) { a(id: $_text0, f: {text: $_text1, ids: [$_text2]}) { b } }',
    );
  });

  test.each([
    ['a text of a type that may be anything', '{ a(id: "1", f: { any: "2" }) { b } }'],
    ['a text that stands for a list', '{ a(id: "1", ids: "2") { b } }'],
    ['one text of two types', '{ a(id: "1", f: { text: "1" }) { b } }'],
  ])('cannot be made of %s', (_, text) => expect(templateFor(text)).toBeNull());
});
