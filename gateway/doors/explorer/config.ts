export interface DemoViewer {
  label: string;
  account: string;
  password: string;
}

/** What the page needs to know about the server it came from. Dates are yyyy-MM-dd, `to` included. */
export interface ExplorerConfig {
  /** False wherever real customers are served: no account is offered then, whatever `viewers` holds. */
  demo: boolean;
  viewers: DemoViewer[];
  /** Whether the server refuses whatever is typed into the page and is none of its trusted documents. */
  trustedOnly: boolean;
  /** The customer of the first tab's variables; empty when there is none yet. */
  customerId: string;
  from: string;
  to: string;
}
