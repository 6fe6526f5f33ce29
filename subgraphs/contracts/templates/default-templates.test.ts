import { DEFAULT_TEMPLATES } from './default-templates';

test.each(DEFAULT_TEMPLATES.map((template) => [template.name, template] as const))(
  'whatever is filled in for a %s is printed in it',
  (_name, { fields, blocks }) => {
    const printed = blocks.flatMap((block) => {
      if (block.kind === 'facts') return block.keys;
      return block.kind === 'products' ? [] : [...block.text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
    });
    expect(fields.map(({ key }) => key).filter((key) => !printed.includes(key))).toEqual([]);
  },
);
