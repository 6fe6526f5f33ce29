/** What people write around a heading: a mark that it is needed, in brackets or as a star, or a colon. */
const AROUND = /^[\s*＊]+|[\s*＊:：]+$|\s*[(（](必填|选填|可选|必选)[)）][\s*＊]*$/g;

/** The words of a heading of a table that somebody made. */
export const plainHeading = (heading: string): string => heading.replace(AROUND, '').replace(AROUND, '');
