'use client'

import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'

// The library would fetch its decoder from a content network; ours is served from our own origin.
const decoder = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
prepareZXingModule({ overrides: { locateFile: () => decoder } })

type Text = { scanning: string; noCamera: string; fromImage: string; nothingFound: string }

/** Reads a payment code with the camera, or from a picture. Nothing of what the camera sees leaves the device. */
export default function CodeScanner({ text, onFound }: { text: Text; onFound: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [hasCamera, setHasCamera] = useState(true)
  const [isEmptyImage, setIsEmptyImage] = useState(false)
  const found = useEffectEvent(onFound)

  useEffect(() => {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    let stream: MediaStream | undefined
    let isOver = false

    async function look(): Promise<void> {
      while (!isOver && video.current) {
        const [code] = await detector.detect(video.current).catch(() => [])
        if (code && !isOver) return found(code.rawValue)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    }

    async function open(): Promise<void> {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        if (isOver || !video.current) return stop()
        video.current.srcObject = stream
        await video.current.play()
        await look()
      } catch {
        // No camera, or the person did not allow it: both leave the picture and the text.
        if (!isOver) setHasCamera(false)
      }
    }

    function stop(): void {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }

    void open()
    return () => {
      isOver = true
      stop()
    }
  }, [])

  async function readImage(file: File | undefined): Promise<void> {
    if (!file) return
    setIsEmptyImage(false)
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    const [code] = await detector.detect(file).catch(() => [])
    if (code) onFound(code.rawValue)
    else setIsEmptyImage(true)
  }

  return (
    <div className="space-y-4">
      {hasCamera ? (
        <>
          <p role="status">{text.scanning}</p>
          <video
            ref={video}
            muted
            playsInline
            className="aspect-square w-full max-w-80 rounded bg-surface object-cover"
          />
        </>
      ) : (
        <Notice state="waiting" title={text.noCamera} isLive />
      )}
      <label className="block">
        <span className="block font-semibold">{text.fromImage}</span>
        <input
          type="file"
          accept="image/*"
          className="mt-2 block min-h-11 max-w-full"
          onChange={(event) => void readImage(event.target.files?.[0])}
        />
      </label>
      {isEmptyImage && <Notice state="danger" title={text.nothingFound} isLive />}
    </div>
  )
}
