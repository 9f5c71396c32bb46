/** What analytics answers about trends; field for field as its OpenAPI document says. */
export interface Excess {
  /** Subjects reported within the time. */
  observed: number;
  usual: number;
  times: number;
  withinMinutes: number;
}

export interface Surge {
  surgeId: string;
  client: string;
  market: string;
  category: string;
  standing: boolean;
  since: string;
  until: string;
  latest: Excess;
  peak: Excess;
}
