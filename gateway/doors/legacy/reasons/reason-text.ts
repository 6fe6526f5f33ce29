/** Chinese text for a reason, with `{detail}`, `{detail:Enum}` and `{field}`, the legacy field at fault, filled in; a number of its own where a client tells cases apart. */
export type ReasonText = string | { code: number; text: string };
