import { badInput } from '../../kit/basics/errors';

export interface NewOperator {
  name: string;
  mobile: string;
  loginName: string;
}

export function newOperator({ name, mobile, loginName }: NewOperator): NewOperator {
  const operator = { name: name.trim(), mobile: mobile.trim(), loginName: loginName.trim() };
  if (!/^[^\p{C}]{1,50}$/u.test(operator.name)) throw badInput('name', '--name must have 1 to 50 characters.');
  if (!/^1[3-9]\d{9}$/.test(operator.mobile)) throw badInput('mobile', '--mobile must be a number of 11 digits.');
  if (!/^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/.test(operator.loginName)) {
    throw badInput('login', '--login must have 3 to 64 letters, digits and . _ @ -');
  }
  return operator;
}
