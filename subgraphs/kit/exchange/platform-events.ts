export interface PlatformEvents {
  'staff.changed': {
    staffId: string;
    /** What the person signs in with; null for somebody who cannot. */
    accountId: string | null;
    name: string;
    mobile: string;
    email: string | null;
    departmentId: string | null;
    enabled: boolean;
    /** Final: the person has left. */
    deleted: boolean;
  };
  /** A department and who leads it, which decides whose salespeople that person sees. */
  'department.changed': {
    departmentId: string;
    parentId: string | null;
    managerStaffId: string | null;
    deleted: boolean;
  };
}
