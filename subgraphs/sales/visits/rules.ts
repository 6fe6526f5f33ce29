import { badInput } from '../../kit/basics/errors';
import { fileReferencesOf } from '../../kit/basics/file-reference';
import { optionalText } from '../../kit/basics/text';
import { businessDate } from '../../kit/basics/time';

interface AskedVisit {
  visitedOn?: string | null;
  contactName?: string | null;
  contactPosition?: string | null;
  contactMobile?: string | null;
  content?: string | null;
  companyDescription?: string | null;
  feedback?: string | null;
  imageUrls?: readonly string[] | null;
}

const MOST_IMAGES = 5;
const MOST_TEXT = 500;

/** A visit as it is kept, but for its day where none is given. Throws BAD_USER_INPUT, VISIT_IN_FUTURE. */
export function visitOf(asked: AskedVisit, now: Date) {
  const today = businessDate(now);
  const visitedOn = asked.visitedOn ?? null;
  if (visitedOn && visitedOn > today)
    throw badInput('input.visitedOn', `visitedOn must not be after ${today}.`, 'VISIT_IN_FUTURE');
  const text = (name: 'content' | 'companyDescription' | 'feedback') =>
    optionalText(asked[name], `input.${name}`, { most: MOST_TEXT, lines: true });
  return {
    visitedOn,
    contactName: optionalText(asked.contactName, 'input.contactName', { most: 50 }),
    contactPosition: optionalText(asked.contactPosition, 'input.contactPosition', { most: 50 }),
    contactMobile: optionalText(asked.contactMobile, 'input.contactMobile', { most: 30 }),
    content: text('content'),
    companyDescription: text('companyDescription'),
    feedback: text('feedback'),
    imageUrls: imagesOf(asked.imageUrls ?? []),
  };
}

function imagesOf(images: readonly string[]): string[] {
  if (images.length > MOST_IMAGES) {
    throw badInput('input.imageUrls', `imageUrls must hold at most ${MOST_IMAGES}.`, 'TOO_MANY_IMAGES');
  }
  return fileReferencesOf(images, 'sales', 'input.imageUrls', MOST_IMAGES);
}
