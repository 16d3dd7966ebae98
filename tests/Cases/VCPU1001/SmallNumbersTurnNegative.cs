// A number without a sign that is too great for the type of its size is another one there, and nobody looks.
public static class SmallNumbersTurnNegative
{
    [RunLoop]
    public static void SByte(Vcpu vcpu)
    {
        byte budget = 200;
        sbyte left = (sbyte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left > 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Short(Vcpu vcpu)
    {
        ushort budget = 40000;
        short left = (short)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left > 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Byte(Vcpu vcpu)
    {
        ushort budget = 256;
        byte left = (byte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left != 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void SByteOfAShort(Vcpu vcpu)
    {
        short budget = 256;
        sbyte left = (sbyte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left != 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }
}
