/** Declarations of who may call an endpoint. Defined in platform, since directory and media need them too. */
export { CurrentViewer, Permit, PermitAny, Public } from '../platform/http/permissions';
