interface Exempt {
  exempt: string;
}

const batch: Exempt = {
  exempt: "test/usage/batches.test.ts proves that another customer's task is like a missing one.",
};
const operators: Exempt = { exempt: 'Named in crm alone, which is refused to all but operators.' };
const ownWords: Exempt = { exempt: 'What the sender writes, which names nothing that is stored.' };

/** What requests about batches and models name. */
export const usageFields: Record<string, Exempt> = {
  taskName: ownWords,
  ...Object.fromEntries(
    'fileName fileUrl modelCode resultColumns backName backNameLike'.split(' ').map((name) => [name, operators]),
  ),
};

export const usageExceptions: Record<string, Exempt> = {
  'POST /mt/beeback/apiTask/taskList keyword': ownWords,
  'POST /mt/beeback/apiTask/taskList deptId': { exempt: 'Not read: the session says whose tasks they are.' },
  'POST /mt/beeback/apiTask/execute id': batch,
  'POST /mt/beeback/apiTask/delete id': batch,
  'POST /mt/beeback/apiTask/downloadResult id': batch,
};
