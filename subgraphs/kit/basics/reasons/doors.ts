/** What the doors refuse before a subgraph is asked. */
export type DoorReason =
  | 'LEGACY_DATE'
  | 'LEGACY_DATE_TIME'
  | 'LEGACY_MONTH'
  | 'NUMBER_LOSES_DIGITS'
  | 'UNKNOWN_ENUM_CLASS'
  | 'UNKNOWN_ENUM_CODE';
