// Reads QR codes from the device's camera: by what the browser brings, else by ZXing.
(() => {
  'use strict';

  const EVERY = 150;
  const LARGEST = 960;

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('No decoder'));
      document.head.append(script);
    });
  }

  async function native() {
    const detector = window.BarcodeDetector;
    const formats = detector ? await detector.getSupportedFormats() : [];
    if (!formats.includes('qr_code')) {
      return null;
    }
    const reader = new detector({ formats: ['qr_code'] });
    return async (video) => (await reader.detect(video))[0]?.rawValue ?? null;
  }

  async function zxing(address) {
    if (!window.ZXing) {
      await load(address);
    }
    const { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } = window.ZXing;
    const reader = new QRCodeReader();
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    return async (video) => {
      const scale = Math.min(1, LARGEST / Math.max(video.videoWidth, video.videoHeight));
      const width = Math.round(video.videoWidth * scale);
      const height = Math.round(video.videoHeight * scale);
      canvas.width = width;
      canvas.height = height;
      drawing.drawImage(video, 0, 0, width, height);
      const pixels = drawing.getImageData(0, 0, width, height).data;
      const grey = new Uint8ClampedArray(width * height);
      for (let i = 0; i < grey.length; i++) {
        grey[i] = (pixels[4 * i] * 77 + pixels[4 * i + 1] * 151 + pixels[4 * i + 2] * 28) >> 8;
      }
      try {
        return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText();
      } catch (nothing) {
        // There is no code in this picture; the next one comes in a moment.
        return null;
      } finally {
        reader.reset();
      }
    };
  }

  class Camera {
    constructor(video, decoder, found) {
      this.video = video;
      this.decoder = decoder;
      this.found = found;
      this.running = false;
    }

    async start() {
      const read = (await native()) ?? (await zxing(this.decoder));
      this.video.srcObject = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      });
      await this.video.play();
      this.video.hidden = false;
      this.running = true;
      this.look(read);
    }

    async look(read) {
      if (!this.running) {
        return;
      }
      if (this.video.videoWidth) {
        const text = await read(this.video);
        if (text && this.running) {
          await this.found(text);
        }
      }
      setTimeout(() => this.look(read), EVERY);
    }

    stop() {
      this.running = false;
      this.video.hidden = true;
      for (const track of this.video.srcObject?.getTracks() ?? []) {
        track.stop();
      }
      this.video.srcObject = null;
    }
  }

  window.EntenteDoor.Camera = Camera;
})();
