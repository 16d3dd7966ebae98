// What is made of the bits of numbers without a sign is not negative as a wider number either.
public static class BitsOfNumbersWithoutASign
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, uint first, uint second)
    {
        if ((long)(first | second) < 0)
        {
            vcpu.EnterGuest();
        }
    }
}
