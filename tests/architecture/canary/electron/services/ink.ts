import PDFDocument from 'pdfkit'
export const ink = PDFDocument
