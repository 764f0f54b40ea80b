// The thread that reads PDF files: pdf.js's own worker with what an older Chromium lacks.
import './older-chromium.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
