import { headers as natsHeaders } from '@nats-io/transport-node';

/** Subjects of the topic. NATS has no wildcard within a part of a subject, so that `proj_` is checked on arrival. */
export const SUBJECTS = '*.*.v1-business-customer';
export const STREAM = 'business-customer';
export const DURABLE = 'skep-customers';

/** On every message that we publish, so that we do not take it in again. */
export const ORIGIN_HEADER = 'Skep-Origin';

export const originHeaders = () => {
  const headers = natsHeaders();
  headers.set(ORIGIN_HEADER, 'skep');
  return headers;
};

interface TopicName {
  tenant: string;
  projectId: string;
}

/** A point would end a part of a subject; tenants have no per cent sign, so this can be undone. */
export const subjectOf = ({ tenant, projectId }: TopicName): string =>
  `${tenant.replaceAll('.', '%2E')}.proj_${projectId}.v1-business-customer`;

export function topicOf(subject: string): TopicName | null {
  const match = /^([^.]+)\.proj_([^.]+)\.v1-business-customer$/.exec(subject);
  return match ? { tenant: (match[1] as string).replaceAll('%2E', '.'), projectId: match[2] as string } : null;
}
