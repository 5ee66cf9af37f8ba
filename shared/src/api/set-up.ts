/** 首次设置: the page at which an empty installation gets its company; the token stands behind `#`. */
export const SET_UP_PATH = '/open/set-up/index';

export interface SetUpStateAnswer {
  state: 'pending' | 'done';
}

/** 公司、第一位管理员和第一个小区, in one. */
export interface SetUpChoices {
  company: { name: string };
  admin: {
    name: string;
    /** What they sign in with; small letters, digits, `.`, `-` and `_`. */
    account: string;
    phone: string;
    password: string;
  };
  estate: {
    /** Head of every complaint number there: `CH`. */
    code: string;
    name: string;
    servicePhone: string;
    address: string;
  };
}

/** `POST /api/set-up`; answers with the session of the first admin. */
export interface SetUpRequest extends SetUpChoices {
  token: string;
}
