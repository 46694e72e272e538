import { Hono } from 'hono'

// Pages read the tables by SQL. Ponder asks for an API all the same; it adds /health and /ready to this empty one.
const api = new Hono()

export default api
