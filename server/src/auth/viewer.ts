/** The signed-in person. Defined in platform, since directory and media, below auth, need it too. */
export { estateIdsOf, hasRole, isStaffOf, type Viewer } from '../platform/http/viewer';
