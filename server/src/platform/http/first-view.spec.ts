import { fillFirstView } from './first-view';

const PAGE = '<main><ul id="service-phones"></ul></main><script src="/js/app.js"></script>';

describe('fillFirstView', () => {
  it('every_estate_stands_in_the_page_with_a_number_that_dials', () => {
    const page = fillFirstView(PAGE, [
      { estateName: '翠湖花园', servicePhone: '0571-8555 0100' },
      { estateName: '云栖苑', servicePhone: '+86 571 8555 0200' },
    ]);
    expect(page).toContain('<a href="tel:057185550100"><span>翠湖花园</span>0571-8555 0100</a>');
    expect(page).toContain('<a href="tel:+8657185550200">');
    expect(page.indexOf('翠湖花园')).toBeLessThan(page.indexOf('<script'));
  });

  it('names_are_text_and_never_markup', () => {
    const page = fillFirstView(PAGE, [{ estateName: '<img src=x>"$&', servicePhone: '1"><script>' }]);
    expect(page).toContain('&lt;img src=x&gt;&quot;$&amp;');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('without_estates_the_page_stays_as_it_was_built', () => {
    expect(fillFirstView(PAGE, [])).toBe(PAGE);
  });
});
