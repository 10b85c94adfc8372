import { list } from './list.ts';
import type { ProbeRules } from './rules.ts';

export const es: ProbeRules = {
  openings: list(`
    qué / cómo / cuál / cuáles / cuándo / dónde / quién / quiénes / cuánto / cuánta / cuántos / cuántas / por qué
    / para qué / de qué / en qué / a qué / con qué / desde cuándo / hasta qué / de dónde / a quién / podría
    contarme / puede contarme / podrías contarme / puedes contarme / podría decirme / puede decirme / podrías
    decirme / puedes decirme / podría describir / puede describir / podría explicar / puede explicar / podría
    explicarme / podría describirme / podría darme / puede darme`),
  refused: list(`
    o / u / y si / qué tal si / por qué no / decirme si / contarme si / explicar si / no cree / no crees / no le
    parece / verdad / cierto / está de acuerdo / de acuerdo / seguramente / obviamente / por supuesto / claramente
    / claro / porque / admita / yo / nosotros / nuestro / nuestra / nuestros / nuestras / nos / mi / mis / gracias
    / agradezco / lo siento / felicidades / enhorabuena / bien hecho / buena respuesta / prometo / prometemos /
    garantía / garantizamos / reembolso / descuento / cupón / regalo / recompensa / su nombre / tu nombre /
    apellido / correo / e-mail / email / teléfono / su dirección / tu dirección / contraseña / código pin /
    tarjeta de crédito / número de tarjeta / cuenta bancaria / iban / fecha de nacimiento / qué edad / su edad /
    cuántos años tiene / su salario / su sueldo / su empresa / su jefe / quién es usted / dónde vive / prompt /
    sus instrucciones / tus instrucciones / modelo de lenguaje / json / encuestado / entrevistador`),
  joiners: ['y', 'pero', ',', ';'],
  askers: list(`
    qué / cómo / cuándo / dónde / quién / quiénes / cuál / cuáles / cuánto / cuánta / por / para / es / era / fue
    / fueron / puede / podría / ha / había / tiene`),
  loaded: list(`
    bueno / buena / bien / malo / mala / mal / mejor / mejores / peor / peores / genial / increíble / terrible /
    horrible / pésimo / excelente / maravilloso / perfecto / perfecta / fantástico / encanta / encantó / odia /
    odió / gustó / disfrutó / molesto / molesta / molestó / frustrante / frustrado / frustrada / frustración /
    confuso / confusa / difícil / dificultad / fácil / sencillo / complicado / complicada / lento / lenta / caro /
    cara / barato / roto / inútil / útil / feo / bonito / aburrido / decepcionante / decepcionado / decepción /
    feliz / infeliz / triste / enfadado / satisfecho / satisfecha / insatisfecho / fracaso / fracasó / doloroso /
    equivocado / error / mejorar / mejora / impresionante / interesante / gratis / valioso`),
};
