/** What stands where the words of a resident were, after their time of keeping is over. */
export const REMOVED_WORDS = '（已按保存期限删除）';
export const REMOVED_TITLE = '（内容已按保存期限删除）';
