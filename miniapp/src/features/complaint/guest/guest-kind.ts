export const GUEST_KIND = 'guest-complaint';
