package org.entente.imports.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Says numbers and dates as they are, not as the sheet's author had them shown: `31000`, not
/// `3.1E4`
/// or `31000.0`; `2026-06-04`, not `6/4/26`.
final class PlainCells extends DataFormatter {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final boolean from1904;

  PlainCells(boolean from1904) {
    this.from1904 = from1904;
  }

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format) {
    return formatRawCellContents(value, formatIndex, format, from1904);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String format, boolean use1904) {
    if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
      LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : MOMENT.format(moment);
    }
    return plain(value);
  }

  private static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    if (Math.abs(value) < 1e15 && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
    return Math.abs(value) < 1e20 && number.scale() < 20
        ? number.toPlainString()
        : number.toString();
  }
}
