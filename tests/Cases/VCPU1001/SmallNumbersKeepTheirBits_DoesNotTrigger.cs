// A number that is taken as one without a sign and back is the same again, and zero is zero.
public static class SmallNumbersKeepTheirBits
{
    [RunLoop]
    public static void SByte(Vcpu vcpu)
    {
        sbyte budget = -3;
        sbyte left = (sbyte)(byte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left == -3 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Short(Vcpu vcpu)
    {
        short budget = -3;
        short left = (short)(ushort)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left == -3 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Byte(Vcpu vcpu)
    {
        int budget = 0;
        byte left = (byte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left == 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void UShort(Vcpu vcpu)
    {
        int budget = 0;
        ushort left = (ushort)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left == 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Char(Vcpu vcpu)
    {
        int budget = 0;
        char left = (char)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left == 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void NotNegative(Vcpu vcpu)
    {
        byte left = (byte)vcpu.Cpu;
        vcpu.HostCpu.DisableInterrupts();
        if (left >= 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }
}
