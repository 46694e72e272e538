import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'

type Props = {
  /** Where the file is sent. */
  action: string
  /** What was wrong with the last one, in a sentence. */
  error: string | undefined
  text: { file: string; hint: string; problem: string; submit: string }
}

/** Asks for one file and sends it as it is, with or without JavaScript. */
export function UploadForm({ action, error, text }: Props) {
  return (
    <Form
      errorTitle={text.problem}
      errors={error === undefined ? [] : [{ field: 'file', message: error }]}
      action={action}
      method="post"
      encType="multipart/form-data"
    >
      <FileInput
        name="file"
        label={text.file}
        hint={text.hint}
        error={error}
        accept="application/pdf,image/png,image/jpeg"
      />
      <Button type="submit">{text.submit}</Button>
    </Form>
  )
}
