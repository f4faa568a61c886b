// Written from screens/src/vocabulary.rs by kiosk/tests/vocabulary.rs. After a change of the vocabulary:
// SAPHAN_WRITE=1 cargo test -p saphan-kiosk --test vocabulary

/** What happened. */
export type Event =
  /** The app came to the front. Answered with the current screen. */
  | {
      event: "start";
      /** BCP 47 tag of the platform's language, if known. */
      locale?: string | null;
      /** Minutes east of UTC of the platform's clock, -840 to 840. */
      utc_offset_minutes?: number;
    }
  /** A button, row, link or attachment was tapped. */
  | {
      event: "tap";
      /** Its id. */
      id: string;
    }
  /** A choice was made; with `multiple`, the value is switched over. */
  | {
      event: "choose";
      /** Id of the choices. */
      id: string;
      /** Value. */
      value: string;
    }
  /** The text of an input is now this. */
  | {
      event: "type";
      /** Id of the input. */
      id: string;
      /** All of its text. */
      text: string;
    }
  /** A day was set, or cleared. */
  | {
      event: "set-date";
      /** ISO 8601 `YYYY-MM-DD`, or none. */
      date?: string | null;
      /** Id of the date. */
      id: string;
    }
  /** The way back. */
  | {
      event: "back";
    }
  /** The way out: hide everything now. */
  | {
      event: "leave";
    }
  /** Answer to `Effect::Locate`. */
  | {
      event: "located";
      /** Radius of 68 % confidence in metres, if known. */
      accuracy_m?: number | null;
      /** Its id. */
      id: string;
      /** Degrees north, WGS 84. */
      latitude: number;
      /** Degrees east, WGS 84. */
      longitude: number;
      /** Unix seconds when the fix was taken. */
      taken_at: number;
    }
  /** Answer to `Effect::Locate`: no place. */
  | {
      event: "locate-failed";
      /** Its id. */
      id: string;
      /** `denied`, `off`, `timeout` or `unavailable`. */
      reason: string;
    }
  /** Answer to a camera, picker or recorder: a file. */
  | {
      event: "picked";
      /** Id of the effect. */
      id: string;
      /** Media type the platform claims, if any. */
      media_type?: string | null;
      /** Path of a file the app can read. The app reads it once, before `handle` returns, and never deletes it. */
      path: string;
    }
  /** Answer to a camera, picker or recorder: nothing. */
  | {
      event: "pick-failed";
      /** Id of the effect. */
      id: string;
      /** `cancelled`, `denied` or `failed`. */
      reason: string;
    }
  /** Time has passed, or something changed in the background: answered with the current screen. */
  | {
      event: "tick";
    }
  /** The app went to the back. */
  | {
      event: "hidden";
    }
  /** Lock now: after it, no key and no text of the person is in memory. */
  | {
      event: "lock";
    };

/** Answer to an event. */
export interface Step {
  /** What to do, in order. */
  effects: (Effect)[];
  /** What to show. */
  screen: Screen;
}

/** How the app shows where others see it: its own name and picture, or those of something ordinary. */
export type Appearance = "saphan" | "notes" | "calendar" | "weather";

/** Something attached. */
export interface Attached {
  /** Id; tapping it removes the attachment. */
  id: string;
  /** What it is, in words, with its size. */
  label: string;
  /** Media type found in the bytes. */
  media_type: string;
  /** A line about it, such as that the place was removed. */
  note: string | null;
  /** Words of the button that removes it. */
  remove_label: string;
  /** Bytes. */
  size: number;
}

/** One thing on a screen. */
export type Block =
  /** A heading. */
  | {
      block: "heading";
      /** Icon name from `screens/icons`. */
      icon: string | null;
      /** Stable id. */
      id: string;
      /** 1 or 2. */
      level: number;
      /** Words. */
      text: string;
    }
  /** A paragraph. */
  | {
      block: "text";
      /** Stable id. */
      id: string;
      /** Whether this is the person's or an agency's own text: isolated, never interpreted. */
      quoted: boolean;
      /** Words to speak, if other than `text`. */
      speak: string | null;
      /** Words; line breaks are kept. */
      text: string;
    }
  /** Something to know, with a tone. */
  | {
      block: "notice";
      /** Machine-readable name of the problem, such as `wrong-pin`, if it is one. */
      code: string | null;
      /** Icon name. */
      icon: string;
      /** Stable id. */
      id: string;
      /** What it is and what to do next. */
      text: string;
      /** Short heading that names the tone in words. */
      title: string;
      /** How serious. */
      tone: Tone;
    }
  /** A button: `Event::Tap` with its id. */
  | {
      block: "button";
      /** False while it cannot be used; drawn and read out as such. */
      enabled: boolean;
      /** A second line. */
      hint: string | null;
      /** Icon name. */
      icon: string | null;
      /** Stable id. */
      id: string;
      /** Words. */
      label: string;
      /** How it stands out. */
      role: Role;
    }
  /** One or more of several: `Event::Choose`. */
  | {
      block: "choices";
      /** Stable id. */
      id: string;
      /** The question. */
      label: string;
      /** Whether several can be on at once. */
      multiple: boolean;
      /** What can be chosen. */
      options: (Choice)[];
      /** Layout. */
      style: ChoiceStyle;
    }
  /** Text typed by the person: `Event::Type` on each change. */
  | {
      block: "text-input";
      /** A line of help under it. */
      hint: string | null;
      /** Stable id. */
      id: string;
      /** What it takes. */
      kind: InputKind;
      /** The question. */
      label: string;
      /** Most letters it takes, Unicode scalar values. */
      max_letters: number;
      /** What is stored now. */
      value: string;
    }
  /** A day: `Event::SetDate`. */
  | {
      block: "date";
      /** Earliest day, ISO 8601. */
      earliest: string;
      /** Stable id. */
      id: string;
      /** The question. */
      label: string;
      /** Latest day, ISO 8601. */
      latest: string;
      /** The same as the language writes it. */
      shown: string | null;
      /** The day stored now, ISO 8601 `YYYY-MM-DD`. */
      value: string | null;
    }
  /** Photographs and files: `Event::Tap` with `add_photo`, `add_camera` or `add_file`, or with an item's id to remove it. */
  | {
      block: "photos";
      /** Buttons that add; each is tapped by its id. */
      add: (Choice)[];
      /** Stable id. */
      id: string;
      /** What is attached. */
      items: (Attached)[];
      /** The question. */
      label: string;
    }
  /** A voice note: tapping `record` asks for `Effect::RecordSound`. */
  | {
      block: "voice-note";
      /** Stable id. */
      id: string;
      /** What was recorded. */
      items: (Attached)[];
      /** The question. */
      label: string;
      /** Longest recording, seconds. */
      max_seconds: number;
      /** Id to tap to record. */
      record: string;
      /** Words of the record button. */
      record_label: string;
    }
  /** Places on a map, with the same in words for those who do not see it. */
  | {
      block: "map";
      /** Stable id. */
      id: string;
      /** What it shows. */
      label: string;
      /** Points. */
      points: (MapPoint)[];
      /** The same in words. */
      text: string;
    }
  /** Rows that open something: `Event::Tap` with a row's id. */
  | {
      block: "list";
      /** Stable id. */
      id: string;
      /** Heading, if any. */
      label: string | null;
      /** Rows. */
      rows: (Row)[];
    }
  /** A number, place or page outside the app: `Event::Tap` with its id brings the `Effect`. */
  | {
      block: "link";
      /** Icon name. */
      icon: string;
      /** Stable id. */
      id: string;
      /** What it opens. */
      kind: LinkKind;
      /** Words; for a call the number as printed, with its country. */
      label: string;
      /** Hours, cost, source: one line each. */
      notes: string[];
      /** The number or address itself. */
      target: string;
    }
  /** How far something is. */
  | {
      block: "progress";
      /** 0 to 1, or none while unknown. */
      fraction: number | null;
      /** Stable id. */
      id: string;
      /** Words. */
      label: string;
    }
  /** A chart of few values; renderers draw bars and offer the same as a table. */
  | {
      block: "chart";
      /** Stable id. */
      id: string;
      /** What it shows, with unit. */
      label: string;
      /** Names of the points on the x axis. */
      names: string[];
      /** Series. */
      series: (Series)[];
    }
  /** A table. */
  | {
      block: "table";
      /** Column heads. */
      head: string[];
      /** Stable id. */
      id: string;
      /** What it shows. */
      label: string;
      /** Rows of cells, each as long as `head`. */
      rows: (string[])[];
    }
  /** Proof that a report arrived, and the code that follows it from another phone. */
  | {
      block: "receipt";
      /** The code in groups, to be copied by hand. */
      code: string;
      /** Stable id. */
      id: string;
      /** Words. */
      label: string;
      /** What it proves and what not. */
      text: string;
    }
  /** A small drawing of flat colours, 320 by 240 points; never wider than the page. */
  | {
      block: "picture";
      /** Stable id. */
      id: string;
      /** Base64 (RFC 4648, section 4) of a PNG. */
      png: string;
      /** What it shows, for those who do not see it. */
      text: string;
    }
  /** A code that another program reads from the screen: squares, dark on white whatever the colours around, with a margin of four squares. */
  | {
      block: "qr";
      /** Stable id. */
      id: string;
      /** Rows from the top, each as long as there are rows; `1` is a dark square, `0` a light one. */
      rows: string[];
      /** What it is and says, for those who do not see it. */
      text: string;
    };

/** One of several. */
export interface Choice {
  /** A second line. */
  hint: string | null;
  /** Icon name. */
  icon: string | null;
  /** Words. */
  label: string;
  /** BCP 47 tag of `label` where it differs from the screen's (a language by its own name). */
  language: string | null;
  /** Whether it is on. */
  selected: boolean;
  /** Value sent back (for `Block::Photos::add`: the id to tap). */
  value: string;
}

/** How choices are laid out. */
export type ChoiceStyle = "tiles" | "list";

/** What a renderer is asked to do beside drawing. Its answer, if any, comes back as an `Event`. */
export type Effect =
  /** Open the dialler with a number; never call by itself. */
  | {
      effect: "dial";
      /** Number as dialled. */
      number: string;
    }
  /** Open a place in a map application. */
  | {
      effect: "open-map";
      /** A `geo:` URI (RFC 5870). */
      geo: string;
      /** The same as an https link for platforms without `geo:`. */
      web: string;
    }
  /** Open a web page outside the app. */
  | {
      effect: "open-web";
      /** An https address. */
      url: string;
    }
  /** Offer text to share. */
  | {
      effect: "share";
      /** The text. */
      text: string;
    }
  /** Offer a file to share, also with a phone nearby and without a network. */
  | {
      effect: "share-file";
      /** Its media type (RFC 6838). */
      media_type: string;
      /** Path of a file the app can read; the end of it is the name that others see. It holds nothing of the person. */
      path: string;
    }
  /** Open the message application with a text ready; never send by itself. */
  | {
      effect: "send-sms";
      /** Number. */
      number: string;
      /** Text. */
      text: string;
    }
  /** Find the place: answer `Event::Located` or `Event::LocateFailed`. */
  | {
      effect: "locate";
      /** Id to answer with. */
      id: string;
      /** Seconds to try at most. */
      wait_s: number;
    }
  /** Take a photograph: answer `Event::Picked` or `Event::PickFailed`. */
  | {
      effect: "take-photo";
      /** Id to answer with. */
      id: string;
    }
  /** Pick a photograph: answer `Event::Picked` or `Event::PickFailed`. */
  | {
      effect: "pick-photo";
      /** Id to answer with. */
      id: string;
    }
  /** Pick any file: answer `Event::Picked` or `Event::PickFailed`. */
  | {
      effect: "pick-file";
      /** Id to answer with. */
      id: string;
    }
  /** Record sound: answer `Event::Picked` or `Event::PickFailed`. */
  | {
      effect: "record-sound";
      /** Id to answer with. */
      id: string;
      /** Seconds at most. */
      max_seconds: number;
    }
  /** Play a sound file. */
  | {
      effect: "play-sound";
      /** Path of a file readable by the app. */
      path: string;
    }
  /** Read text aloud, if the platform has the language. */
  | {
      effect: "speak";
      /** BCP 47 tag. */
      language: string;
      /** Text. */
      text: string;
    }
  /** Show a notification. The words are neutral: nothing in them says what the app is for. */
  | {
      effect: "notify";
      /** Second line. */
      text: string;
      /** First line. */
      title: string;
    }
  /** Keep the window out of screenshots and the app switcher, or no longer. */
  | {
      effect: "secure-window";
      /** Whether to. */
      on: boolean;
    }
  /** Leave at once: cover the screen, clear it, open something ordinary. */
  | {
      effect: "leave-now";
      /** An ordinary https address to open. */
      url: string;
    }
  /** Show the app on the phone's home screen, and wherever else the platform lets it, under this name and picture. It comes when the person chose it and, unless it is the app's own, each time the app starts or its language is changed: nothing is to be done where it is so already. What the platform cannot change stays; the settings say so. Erasing asks for nothing: an own name that comes back on the home screen would tell of it. */
  | {
      effect: "appear";
      /** The same in the language of the screens. */
      label: string;
      /** Which. */
      name: Appearance;
    }
  /** Be woken at this time, also if the process is gone by then, with a network if there can be one: open the app, send `Event::Tick`, stay until `App::busy` is false (ask again when `changed` is called, and every second or so) or until the platform's time is over, and then send `Event::Tick` once more and carry out what it brings: a notification, and the next time to be woken. The newest time replaces the one before; one that comes during a wake counts from its end. A wake too many does no harm. */
  | {
      effect: "wake-at";
      /** Unix seconds; may be now. */
      at: number;
    };

/** What a text input takes. */
export type InputKind = "line" | "paragraph" | "pin" | "number" | "link" | "code";

/** What a link opens. */
export type LinkKind = "call" | "map" | "web" | "sms";

/** A point on a map. */
export interface MapPoint {
  /** Words. */
  label: string;
  /** Degrees north, WGS 84. */
  latitude: number;
  /** Degrees east, WGS 84. */
  longitude: number;
  /** Radius in metres within which the place lies. */
  radius_m: number | null;
}

/** How a button stands out. */
export type Role = "primary" | "secondary" | "danger" | "tile";

/** A row of a list. */
export interface Row {
  /** Icon name. */
  icon: string | null;
  /** Id to tap; empty if the row opens nothing. */
  id: string;
  /** Further lines. */
  lines: string[];
  /** First line. */
  title: string;
  /** Tone of the icon, if any. */
  tone: Tone | null;
}

/** What to show now. */
export interface Screen {
  /** Whether there is a way back; a renderer shows it at the top left and sends `Event::Back`. */
  back: boolean;
  /** Words of the way back. */
  back_label: string;
  /** Blocks from top to bottom. */
  blocks: (Block)[];
  /** Stable name of the screen, such as `report-story`. */
  id: string;
  /** BCP 47 tag of the language everything on this screen is written in. */
  language: string;
  /** Words of the way out; always shown at the top right, sends `Event::Leave`. */
  leave_label: string;
  /** Whether the screen holds what a person wrote: no screenshot, no preview in the app switcher. */
  secure: boolean;
  /** Title in the person's language. */
  title: string;
}

/** One series of a chart. */
export interface Series {
  /** Name. */
  name: string;
  /** One value a name of the x axis; none is unknown, never zero. */
  values: (number | null)[];
}

/** How serious a notice is. Never shown by colour alone: each has an icon and words. */
export type Tone = "info" | "good" | "warning" | "danger";

/** The renderers' own words, in the language of the screens. Everything else comes with the screen. */
export interface Words {
  /** A file is on its way to the app. */
  adding: string;
  /** Above a number that is to be dialled. */
  call: string;
  /** Why the platform is about to ask for the camera, where it does. */
  camera_reason: string;
  /** Button: gives up what is being done. */
  cancel: string;
  /** Button: opens the camera or a picker. */
  choose: string;
  /** Button: takes a day away. */
  clear: string;
  /** Button: closes what lies over the screen. */
  close: string;
  /** What was to be copied or shared lies in the clipboard. */
  copied: string;
  /** Button: copies what is shown, such as a number. */
  copy: string;
  /** Something the platform tried did not work. */
  failed: string;
  /** Button under a reason: let the platform ask. */
  go_on: string;
  /** BCP 47 tag of the language they are in. While a screen has another, they are asked for again. */
  language: string;
  /** Why the platform is about to ask for the place. */
  location_reason: string;
  /** Button: opens the map application. */
  map_app: string;
  /** Button: opens a map on the web. */
  map_web: string;
  /** Why the platform is about to ask for the microphone. */
  microphone_reason: string;
  /** Name of the group of notifications in the platform's settings; neutral. */
  news: string;
  /** No application here can dial, show a map or a page, send a message, share, take a photograph or pick a file. */
  no_app: string;
  /** The platform cannot read this language aloud. */
  no_voice: string;
  /** Button under a reason: do not ask. */
  not_now: string;
  /** Why the platform is about to ask for notifications, without saying of what. */
  notification_reason: string;
  /** The program behind a page does not answer; what was typed is kept. */
  offline: string;
  /** Button: opens this app's page in the platform's settings. */
  open_settings: string;
  /** Button: plays what was recorded. */
  play: string;
  /** A recording runs. */
  recording: string;
  /** A permission was refused for good, and where it can be given. */
  refused: string;
  /** Button: ends a recording, or what plays. */
  stop: string;
  /** Opens the same chart as a table. */
  table: string;
  /** A file that was picked could not be read. */
  unreadable: string;
}
