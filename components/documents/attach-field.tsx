import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { ErrorMessage } from '@/components/ui/error-message'
import { StateShape } from '@/components/ui/state-shape'

export type AttachText = {
  label: string
  hint: string
  attach: string
  replace: string
  remove: string
  attached: string
}

/** A file that is attached: `facts` are its type and size in words. */
export type Attached = { id: string; name: string; facts: string; href: string }

type Props = {
  /** Also the id of the button, so that the error summary leads to it. */
  name: string
  attached: Attached | undefined
  error: string | undefined
  text: AttachText
}

/**
 * Says in a form which file is attached to it. Its buttons send the form with `then`: `attach` leads to the page on which a
 * file is chosen, `remove` gives the form back without one. The file itself never travels
 * with the form: what was typed is kept while the file is chosen, and the file is kept while the form is filled in.
 */
export function AttachField({ name, attached, error, text }: Props) {
  const described = [`${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      aria-describedby={described}
      className={classNames('space-y-2', error !== undefined && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">{text.label}</legend>
      <p id={`${name}-hint`} className="text-muted">
        {text.hint}
      </p>
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      {attached && (
        <>
          <input type="hidden" name={name} value={attached.id} />
          <p className="flex gap-2">
            <span className="flex gap-2 text-action">
              <StateShape state="good" />
            </span>
            <span className="min-w-0">
              {text.attached}{' '}
              <a href={attached.href} className="link break-words">
                <bdi>{attached.name}</bdi>
              </a>{' '}
              <span className="[unicode-bidi:isolate] text-muted">({attached.facts})</span>
            </span>
          </p>
        </>
      )}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button id={name} type="submit" variant="secondary" name="then" value="attach">
          {attached ? text.replace : text.attach}
        </Button>
        {attached && (
          <Button type="submit" variant="quiet" name="then" value="remove">
            {text.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
