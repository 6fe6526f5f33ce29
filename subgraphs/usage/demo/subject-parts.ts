/** What calls of most demo products carry, all of it about a person: by the name of the parameter. */
export const SUBJECT_PARTS = {
  name: { title: '姓名', role: 'NAME' },
  idCard: { title: '身份证号', role: 'ID_CARD' },
  mobile: { title: '手机号', role: 'MOBILE' },
} as const;

export type SubjectPart = keyof typeof SUBJECT_PARTS;

export const isSubjectPart = (name: string): name is SubjectPart => name in SUBJECT_PARTS;
