import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { isSocialCreditCode } from '../../subgraphs/kit/basics/social-credit-code';
import { isBlank, isEmail, isPhone } from '../../subgraphs/kit/basics/text';
import { isDay } from '../../subgraphs/kit/basics/time';

/** What texts a variable may have, and what they become. */
export interface Reading<Value> {
  allowed: string;
  /** undefined when the text is not allowed. */
  read: (text: string) => Value | undefined;
}

export const whole = (least: number, most: number): Reading<number> => ({
  allowed: `a whole number from ${least} to ${most}`,
  read: (text) => (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
});

export const wholeOrNone = (least: number, most: number): Reading<number | null> => whole(least, most);

export const oneOf = <const Word extends string>(...words: Word[]): Reading<Word> => ({
  allowed: words.join(' or '),
  read: (text) => words.find((word) => word === text),
});

export const SWITCH: Reading<boolean> = {
  allowed: 'on or off',
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
};

export const TEXT: Reading<string | null> = {
  allowed: 'a text that is not blank',
  read: (text) => (isBlank(text) ? undefined : text),
};

export const list = <Value>(each: Reading<Value>): Reading<Value[]> => ({
  allowed: `${each.allowed}, several separated by commas`,
  read: (text) => {
    const values = text.split(',').map((part) => each.read(part.trim()));
    return values.every((value) => value !== undefined) ? (values as Value[]) : undefined;
  },
});

export const address = (...protocols: string[]): Reading<string | null> => ({
  allowed: `an address with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  read: (text) => {
    if (!URL.canParse(text)) return undefined;
    return protocols.includes(new URL(text).protocol.slice(0, -1)) ? text : undefined;
  },
});

/** Paths are put behind it. */
export const base = (...protocols: string[]): Reading<string | null> => {
  const { allowed, read } = address(...protocols);
  return { allowed: `${allowed}, without ? and #`, read: (text) => (/[?#]/.test(text) ? undefined : read(text)) };
};

export const ORIGIN: Reading<string> = {
  allowed: 'an origin like https://console.example.com',
  read: (text) => (URL.canParse(text) && new URL(text).origin === text ? text : undefined),
};

const NAME_OF_MACHINE = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/;
/** The last part of a name is no number: what looks like an IPv4 address is one or nothing. */
const ENDS_IN_NUMBER = /(^|\.)\d+$/;

export const LISTENER: Reading<string | null> = {
  allowed: 'an IP address or the name of this machine',
  read: (text) => (isIP(text) !== 0 || (NAME_OF_MACHINE.test(text) && !ENDS_IN_NUMBER.test(text)) ? text : undefined),
};

export const EMAIL: Reading<string | null> = {
  allowed: 'a mail address',
  read: (text) => (isEmail(text) ? text : undefined),
};

const SENDER = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

export const SENDER_OF_MAIL: Reading<string | null> = {
  allowed: '`address` or `Name <address>`',
  read: (text) => (SENDER.test(text) ? text : undefined),
};

export const PHONE: Reading<string | null> = {
  allowed: 'a telephone number',
  read: (text) => (isPhone(text) ? text : undefined),
};

export const FOLDER: Reading<string | null> = {
  allowed: 'the path of a folder, which is made where there is none',
  read: (path) => {
    try {
      return isBlank(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? undefined : path;
    } catch {
      return undefined;
    }
  },
};

export const SHARE: Reading<string | null> = {
  allowed: 'a number from 0 to 1',
  read: (text) => (/^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? text : undefined),
};

export const HOST: Reading<string> = {
  allowed: 'a host, `name` or `name:port`',
  read: (text) => (/^[A-Za-z0-9.[\]:-]+$/.test(text) ? text : undefined),
};

export const KEY: Reading<string | null> = {
  allowed: '32 characters or more',
  read: (text) => (text.length >= 32 ? text : undefined),
};

export const HEX_KEY: Reading<Buffer> = {
  allowed: '64 hexadecimal digits',
  read: (text) => (/^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : undefined),
};

export interface NamedFile {
  name: string;
  content: Buffer;
}

export const FILE: Reading<NamedFile> = {
  allowed: 'the path of a file that can be read',
  read: (name) => {
    try {
      return { name, content: readFileSync(name) };
    } catch {
      return undefined;
    }
  },
};

export const INSTANT: Reading<Date | null> = {
  allowed: 'an ISO 8601 instant with a zone',
  read: (text) => {
    const at = new Date(text);
    const [, day = ''] = /^(\d{4}-\d\d-\d\d)T.*(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
    return isDay(day) && !Number.isNaN(at.getTime()) ? at : undefined;
  },
};

export const CREDIT_CODE: Reading<string | null> = {
  allowed: 'a unified social credit code of 18 characters',
  read: (text) => (isSocialCreditCode(text) ? text : undefined),
};

export const LOG_STORES: Reading<{ name: string; url: string }[] | null> = {
  allowed: 'name=address, several separated by semicolons',
  read: (text) => {
    const stores = text.split(';').map((part) => {
      const [, name, url] = /^\s*([^=]{1,50}?)\s*=\s*(https?:\/\/\S+)\s*$/.exec(part) ?? [];
      return name && url && URL.canParse(url) ? { name, url } : undefined;
    });
    return stores.every((store) => store !== undefined) ? stores : undefined;
  },
};

export const SCALE: Reading<number> = {
  allowed: 'a number above 0, 1000 at most',
  read: (text) => (/^\d+(\.\d+)?$/.test(text) && Number(text) > 0 && Number(text) <= 1_000 ? Number(text) : undefined),
};
