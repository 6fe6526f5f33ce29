/** One entry of a front end's menu. With children it is a directory, which has no buttons. */
export interface FrontEndMenu {
  code: string;
  title: string;
  /** Code and label; the code is the permission of what the button does. */
  buttons?: readonly (readonly [code: string, label: string])[];
  children?: readonly FrontEndMenu[];
}
