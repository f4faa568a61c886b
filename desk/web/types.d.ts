/** What the desk's API answers. Times are Unix seconds. */

export interface Agency {
  id: string;
  name: string;
}
export interface Session {
  operator: string | null;
  locked: boolean;
  agency: string;
  country: string;
  agencies: Agency[];
  tiles: { url: string; attribution: string } | null;
}
export interface Intake {
  intake: string;
  state: string;
  clock: number | null;
  well_at: number | null;
}
export interface Changes {
  version: number;
  locked: boolean;
  recovered: boolean;
  intakes: Intake[];
}
export interface Filter {
  kind: string;
  country: string;
  province: string;
  state: string;
  q: string;
}
export interface Listed {
  id: number;
  kind: string;
  received_at: number;
  written_at: number;
  language: string;
  country: string | null;
  province: string | null;
  kinds: string[];
  whom: string | null;
  head_count: number | null;
  under_18: boolean | null;
  happened: string;
  place_mode: string;
  wanted: string | null;
  files: number;
  urgent: boolean;
  flagged: boolean;
  tags: string[];
  news: number;
  unread: boolean;
  stage: string | null;
  stage_country: string | null;
  withdrawn: boolean;
  waiting: number;
}
export interface Page {
  cases: Listed[];
  total: number;
  next: string | null;
  unread: number;
  refused: number;
}
export interface Placed {
  id: number;
  kind: string;
  kinds: string[];
  urgent: boolean;
  unread: boolean;
  mode: string;
  latitude: number | null;
  longitude: number | null;
  accuracy_m: number | null;
  province: string | null;
  country: string | null;
}
export interface Place {
  mode: string;
  latitude: number | null;
  longitude: number | null;
  accuracy_m: number | null;
  taken_at: number | null;
  province: string | null;
  country: string | null;
  plus_code: string | null;
  landmark: string | null;
}
export interface Said {
  language: string;
  other_language: string | null;
  kinds: string[];
  whom: string | null;
  head_count: number | null;
  under_18: boolean | null;
  when: string;
  date: string | null;
  place: Place;
  story: string;
  links: { text: string; sha256: string; noted_at: number }[];
  contact: { how: string; value: string; hours: string | null } | null;
  consent: { help: boolean; open_case: boolean; share: boolean } | null;
  alias: string | null;
  nationality: string | null;
  request: { wanted: string; purpose: string; how: string; gender: string | null; certified: boolean } | null;
  order: Ordered | null;
}
export interface Ordered {
  centre: string;
  items: { good: string; name: string; count: number; price_satang: number | null }[];
  total_satang: number | null;
}
export interface Attached {
  n: number;
  role: string;
  media_type: string;
  size: number;
  sha256: string;
  attached_at: number;
  keeps_place: boolean;
  shown: "picture" | "sound" | "download";
  state: "waiting" | "here" | "refused";
  why: string | null;
  fetched: number;
  sealed_size: number;
}
export interface FollowUp {
  kind: string;
  text: string;
  written_at: number;
  received_at: number;
  proved: boolean;
}
export interface InterpreterAnswer {
  state: string;
  at: number | null;
  number: string | null;
  country: string | null;
  certified: boolean | null;
}
export interface Sent {
  sequence: number;
  written_at: number;
  written_by: string;
  stage: string | null;
  country: string | null;
  text: string;
  language: string | null;
  interpreter: InterpreterAnswer | null;
  posted_at: number | null;
  posted_to: string | null;
  held: string | null;
}
export interface Case {
  id: number;
  envelope: string;
  kind: string;
  intake: string;
  written_at: number;
  received_at: number;
  opened_at: number | null;
  opened_by: string | null;
  first_reading: boolean;
  urgent: boolean;
  flagged: boolean;
  tags: string[];
  stage: string | null;
  stage_country: string | null;
  withdrawn_at: number | null;
  answerable: boolean;
  also_sent_to: string[];
  said: Said;
  files: Attached[];
  follow_ups: FollowUp[];
  replies: Sent[];
  notes: { at: number; who: string; text: string }[];
}
export interface Standing {
  news: number;
  files: { n: number; state: "waiting" | "here" | "refused"; why: string | null; fetched: number }[];
  replies: { sequence: number; posted_at: number | null; posted_to: string | null; held: string | null }[];
}
export interface Line {
  line: number;
  at: number;
  who: string;
  what: string;
  case: number | null;
  detail: string;
  hash: string;
}
export type Verdict = { chain: "intact"; lines: number; end: string } | { chain: "broken"; line: number };
export interface Refused {
  envelope: string;
  received_at: number;
  code: string;
  words: string;
}
/** Lines of borders and provinces made of them: see desk/data/build.py. */
export interface Borders {
  steps: number;
  lines: number[][];
  provinces: [string, string, string, number[][]][];
}
