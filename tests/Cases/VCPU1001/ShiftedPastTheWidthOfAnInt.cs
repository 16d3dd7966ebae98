// A constant is shifted as far as its type says.
public static class ShiftedPastTheWidthOfAnInt
{
    [RunLoop]
    public static void Long(Vcpu vcpu, bool isFar)
    {
        long one = 1;
        int shift = isFar ? 40 : 33;
        if (one << shift > 1000)
        {
            [|vcpu.EnterGuest()|];
        }
    }

    [RunLoop]
    public static void Int(Vcpu vcpu)
    {
        int one = 1;
        int shift = 31;
        if (one << shift < 0)
        {
            [|vcpu.EnterGuest()|];
        }
    }

    [RunLoop]
    public static void Unsigned(Vcpu vcpu)
    {
        uint none = 0;
        if (~none > 5)
        {
            [|vcpu.EnterGuest()|];
        }
    }
}
