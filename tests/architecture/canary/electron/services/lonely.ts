export const lonely = 'nobody imports this'
